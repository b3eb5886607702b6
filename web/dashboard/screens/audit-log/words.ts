import { inLanguages } from '../../languages.ts'

export const auditWords = inLanguages(
  {
    title: 'Audit log',
    lead:
      'Who changed what, and when: by hand, by key or on the server. Which fields, never what ' +
      'was in them. Kept for 400 days.',
    when: 'When',
    who: 'Who',
    what: 'What',
    about: 'About',
    address: 'Address',
    byKey: 'Key {name}',
    noName: 'without a name',
    operator: 'On the server',
    gone: 'Somebody who is gone',
    filter: 'Operation',
    empty: 'Nothing was changed yet.',
    emptyFilter: 'None of these. Try a part of the name, such as apikey.',
  },
  {
    title: 'Protokoll',
    lead:
      'Wer was geändert hat, und wann: von Hand, mit einem Schlüssel oder auf dem Server. Welche ' +
      'Felder, nie ihr Inhalt. Aufbewahrt für 400 Tage.',
    when: 'Wann',
    who: 'Wer',
    what: 'Was',
    about: 'Woran',
    address: 'Adresse',
    byKey: 'Schlüssel {name}',
    noName: 'ohne Namen',
    operator: 'Auf dem Server',
    gone: 'Jemand, der nicht mehr da ist',
    filter: 'Vorgang',
    empty: 'Noch wurde nichts geändert.',
    emptyFilter: 'Davon gibt es nichts. Versuchen Sie einen Teil des Namens, etwa apikey.',
  },
)
