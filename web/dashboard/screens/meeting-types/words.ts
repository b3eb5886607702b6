import { inLanguages } from '../../languages.ts'

export const typeWords = inLanguages(
  {
    title: 'Meeting types',
    lead:
      'What can be booked: how long, how, when, with which questions. Each has a page of its ' +
      'own.',
    create: 'New meeting type',
    search: 'Find a meeting type',
    whose: 'Whose',
    mine: 'Mine and my teams’',
    all: 'Everybody’s',
    teams: 'Teams',
    toTeams: 'Teams',
    name: 'Meeting type',
    length: 'Length',
    channel: 'How',
    hosts: 'Hosts',
    bookable: 'Bookable',
    bookableOf: '{name} can be booked',
    yes: 'Yes',
    no: 'No',
    actions: 'Actions',
    copyOf: 'Copy the address of {name}',
    copied: 'Copied: {url}',
    openOf: 'Open the page of {name}',
    duplicateOf: 'Duplicate {name}',
    deleteOf: 'Delete {name}',
    fairnessOf: 'Who hosts {name}, and how often',
    minutes: '{n} min',
    switchedOn: '{name} can be booked again',
    switchedOff: '{name} cannot be booked any more; its page is closed',
    copyName: 'Copy of {name}',
    duplicated: '{name} is made. It is closed until you open it.',
    deleteTitle: 'Delete {name}?',
    deleteText:
      'Its page {path} ends at once and its address is free again. Appointments that were ' +
      'booked stay. This cannot be undone; to close it for a while, switch it off instead.',
    delete: 'Delete',
    deleted: '{name} is deleted',
    emptyTitle: 'Nothing can be booked yet',
    emptyText:
      'A meeting type says what people may book of you: “Consultation, 30 minutes, by phone”. ' +
      'Make one, and send its address to whoever wants to meet you.',
    nothingFound: 'No meeting type is called that.',
    clear: 'Show all',
  },
  {
    title: 'Terminarten',
    lead:
      'Was gebucht werden kann: wie lang, auf welchem Weg, wann, mit welchen Fragen. Jede hat ' +
      'ihre eigene Seite.',
    create: 'Neue Terminart',
    search: 'Terminart suchen',
    whose: 'Von wem',
    mine: 'Meine und die meiner Teams',
    all: 'Die von allen',
    teams: 'Teams',
    toTeams: 'Teams',
    name: 'Terminart',
    length: 'Dauer',
    channel: 'Weg',
    hosts: 'Gastgeber',
    bookable: 'Buchbar',
    bookableOf: '{name} ist buchbar',
    yes: 'Ja',
    no: 'Nein',
    actions: 'Aktionen',
    copyOf: 'Adresse von {name} kopieren',
    copied: 'Kopiert: {url}',
    openOf: 'Seite von {name} öffnen',
    duplicateOf: '{name} duplizieren',
    deleteOf: '{name} löschen',
    fairnessOf: 'Wer {name} übernimmt, und wie oft',
    minutes: '{n} Min.',
    switchedOn: '{name} ist wieder buchbar',
    switchedOff: '{name} ist nicht mehr buchbar; die Seite ist geschlossen',
    copyName: 'Kopie von {name}',
    duplicated: '{name} ist angelegt und bleibt geschlossen, bis Sie sie öffnen.',
    deleteTitle: '{name} löschen?',
    deleteText:
      'Die Seite {path} endet sofort, und ihre Adresse wird frei. Gebuchte Termine bleiben. ' +
      'Das lässt sich nicht rückgängig machen; um sie nur eine Weile zu schließen, schalten ' +
      'Sie sie aus.',
    delete: 'Löschen',
    deleted: '{name} ist gelöscht',
    emptyTitle: 'Noch kann nichts gebucht werden',
    emptyText:
      'Eine Terminart sagt, was man bei Ihnen buchen kann: „Beratung, 30 Minuten, am ' +
      'Telefon“. Legen Sie eine an und geben Sie ihre Adresse allen, die Sie treffen möchten.',
    nothingFound: 'Keine Terminart heißt so.',
    clear: 'Alle zeigen',
  },
)
