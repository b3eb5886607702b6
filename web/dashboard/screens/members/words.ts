import { inLanguages } from '../../languages.ts'

export const memberWords = inLanguages(
  {
    title: 'Team members',
    lead:
      'Who signs in here. Owners and administrators see the whole company, members what is ' +
      'theirs.',
    invite: 'Invite',
    inviteTitle: 'Invite somebody',
    email: 'Email',
    role: 'Role',
    owner: 'Owner',
    admin: 'Administrator',
    member: 'Member',
    ownerText: 'Everything, and who else is an owner.',
    adminText: 'Everything of the company.',
    memberText: 'Own calendar, hours and meeting types.',
    name: 'Name',
    lastSeen: 'Last seen',
    never: 'Not yet',
    you: 'You',
    actions: 'Actions',
    change: 'Change role',
    changeOf: 'Change role of {name}',
    remove: 'Remove',
    removeOf: 'Remove {name}',
    removeTitle: 'Remove {name}?',
    removeText:
      'They can no longer sign in to this company, and are signed out now; invitations that they ' +
      'sent end. Their calendar and bookings stay. API keys that they know go on: deactivate them.',
    removed: '{name} can no longer sign in here',
    roleChanged: '{name} is now: {role}',
    invitations: 'Invitations',
    ends: 'Ends',
    expired: 'Ended',
    again: 'Send again',
    againTo: 'Send to {email} again',
    newLink: 'New link',
    newLinkFor: 'New link for {email}',
    revoke: 'Take back',
    revokeOf: 'Take back the invitation of {email}',
    revoked: 'The invitation of {email} is taken back',
    madeTitle: 'The invitation is on its way',
    madeText:
      'A mail went to {email}. If it does not arrive, hand over this link yourself: it is shown ' +
      'this once and is good for seven days.',
    handOverTitle: 'Hand over the invitation',
    handOverText:
      'No mail went out, as no mail server is set. Pass this link on to {email} yourself: it is ' +
      'shown this once and is good for seven days.',
    done: 'Done',
    save: 'Save',
    missing: 'Fill this in.',
    forOwners: 'Only owners make or unmake owners.',
  },
  {
    title: 'Mitglieder',
    lead:
      'Wer sich hier anmeldet. Inhaber und Administratoren sehen die ganze Firma, Mitglieder das ' +
      'Ihre.',
    invite: 'Einladen',
    inviteTitle: 'Jemanden einladen',
    email: 'E-Mail',
    role: 'Rolle',
    owner: 'Inhaber',
    admin: 'Administrator',
    member: 'Mitglied',
    ownerText: 'Alles, und wer sonst Inhaber ist.',
    adminText: 'Alles in der Firma.',
    memberText: 'Eigener Kalender, eigene Zeiten und Terminarten.',
    name: 'Name',
    lastSeen: 'Zuletzt hier',
    never: 'Noch nie',
    you: 'Sie',
    actions: 'Aktionen',
    change: 'Rolle ändern',
    changeOf: 'Rolle ändern: {name}',
    remove: 'Entfernen',
    removeOf: '{name} entfernen',
    removeTitle: '{name} entfernen?',
    removeText:
      'Anmelden bei dieser Firma geht dann nicht mehr; Sitzungen und verschickte Einladungen ' +
      'enden sofort. Kalender und Termine bleiben. API-Schlüssel, die das Mitglied kennt, ' +
      'gelten weiter: Deaktivieren Sie diese.',
    removed: '{name} kann sich hier nicht mehr anmelden',
    roleChanged: '{name} ist jetzt: {role}',
    invitations: 'Einladungen',
    ends: 'Endet',
    expired: 'Beendet',
    again: 'Noch einmal senden',
    againTo: 'Noch einmal an {email} senden',
    newLink: 'Neuer Link',
    newLinkFor: 'Neuer Link für {email}',
    revoke: 'Zurückziehen',
    revokeOf: 'Die Einladung an {email} zurückziehen',
    revoked: 'Die Einladung an {email} ist zurückgezogen',
    madeTitle: 'Die Einladung ist unterwegs',
    madeText:
      'Eine Mail ging an {email}. Kommt sie nicht an, geben Sie diesen Link selbst weiter: Er ' +
      'wird nur dieses eine Mal gezeigt und gilt sieben Tage.',
    handOverTitle: 'Geben Sie die Einladung weiter',
    handOverText:
      'Es ging keine Mail hinaus: Es ist kein Mailserver eingestellt. Geben Sie diesen Link ' +
      'selbst an {email} weiter: Er wird nur dieses eine Mal gezeigt und gilt sieben Tage.',
    done: 'Fertig',
    save: 'Speichern',
    missing: 'Bitte ausfüllen.',
    forOwners: 'Nur Inhaber machen andere zu Inhabern oder nehmen ihnen das.',
  },
)
