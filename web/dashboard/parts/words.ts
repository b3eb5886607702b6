import { inLanguages } from '../languages.ts'

/** What the parts of every screen say. */
export const partWords = inLanguages(
  {
    close: 'Close',
    cancel: 'Cancel',
    leaveTitle: 'Leave without saving?',
    leaveText: 'What you have changed here would be lost.',
    leave: 'Leave',
    stay: 'Stay',
    reachNobody:
      'No mail server is set: mails are written to files on the server and reach nobody. Set ' +
      'SMTP_URL and MAIL_FROM.',
    undo: 'Undo',
    undone: 'Undone',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'This browser does not let it be copied from here. Mark the text and copy it.',
    optional: '(optional)',
    saved: 'Saved',
    search: 'Search',
    previous: 'Previous page',
    next: 'Next page',
    pageOf: '{from}–{to} of {total}',
    loading: 'Loading',
    tryAgain: 'Try again',
    notFound: 'This is not here any more, or never was.',
    failed: 'This did not work: {message}',
    checkForm: {
      one: 'Check the field that is marked.',
      other: 'Check the {n} fields that are marked.',
    },
    typeToConfirm: 'Type {text} to confirm',
    notifications: 'Notifications',
  },
  {
    close: 'Schließen',
    cancel: 'Abbrechen',
    leaveTitle: 'Ohne Speichern verlassen?',
    leaveText: 'Was Sie hier geändert haben, ginge verloren.',
    leave: 'Verlassen',
    stay: 'Bleiben',
    reachNobody:
      'Es ist kein Mailserver eingestellt: Mails werden auf dem Server in Dateien geschrieben ' +
      'und erreichen niemanden. Setzen Sie SMTP_URL und MAIL_FROM.',
    undo: 'Rückgängig',
    undone: 'Rückgängig gemacht',
    copy: 'Kopieren',
    copied: 'Kopiert',
    notCopied: 'Der Browser lässt es hier nicht kopieren. Markieren und kopieren Sie den Text.',
    optional: '(optional)',
    saved: 'Gespeichert',
    search: 'Suchen',
    previous: 'Vorherige Seite',
    next: 'Nächste Seite',
    pageOf: '{from}–{to} von {total}',
    loading: 'Wird geladen',
    tryAgain: 'Noch einmal versuchen',
    notFound: 'Das gibt es hier nicht mehr, oder es gab es nie.',
    failed: 'Das hat nicht geklappt: {message}',
    checkForm: {
      one: 'Prüfen Sie das markierte Feld.',
      other: 'Prüfen Sie die {n} markierten Felder.',
    },
    typeToConfirm: 'Tippen Sie zur Bestätigung {text}',
    notifications: 'Meldungen',
  },
)
