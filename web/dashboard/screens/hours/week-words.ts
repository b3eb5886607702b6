import { inLanguages } from '../../languages.ts'

/** What the editor of the week says. */
export const weekWords = inLanguages(
  {
    zone: 'Time zone of these hours',
    zoneMissing: 'Choose a time zone.',
    sum: { one: '{n} hour a week', other: '{n} hours a week' },
    neverOpen: 'Closed all week: only exceptions can be booked.',
    hint:
      'Type times as 9, 930 or 17:30, or step with the arrow keys: 15 minutes each, with Shift ' +
      'both ends.',
    hintBars: 'Or draw on the bars: paint, move and stretch.',
    closed: 'Closed',
    from: '{day}, from',
    to: '{day}, to',
    remove: 'Remove {range} on {day}',
    addTo: 'Add hours on {day}',
    dayFull: 'The day is full.',
    noTime: 'Not a time of day. Type it as 9:30; an end may be 24:00.',
    endsFirst:
      'This ends before it begins ({start}). A day ends at 24:00; what comes after midnight ' +
      'belongs to {day}.',
    split: 'Up to 24:00, and on {day} until {end}',
    overlaps: 'This overlaps with other hours of the day.',
    runsOn: 'Goes on without a break on {day}.',
    copyFrom: 'Copy the hours of {day}',
    copyTitle: 'Copy the hours of {day}',
    copyTo: 'To these days',
    copyNone: 'Choose a day first.',
    copy: 'Copy',
    allWeekdays: 'Monday to Friday',
    allDays: 'All days',
    save: 'Save',
    discard: 'Discard',
    saved: 'Hours saved',
    changed: 'Not saved yet',
    nothingChanged: 'Nothing is changed yet.',
    mendFirst: 'Mend the times that are marked.',
    changedElsewhere:
      'These hours were changed elsewhere meanwhile. Save again to replace that, or discard ' +
      'yours to see it.',
  },
  {
    zone: 'Zeitzone dieser Zeiten',
    zoneMissing: 'Wählen Sie eine Zeitzone.',
    sum: { one: '{n} Stunde pro Woche', other: '{n} Stunden pro Woche' },
    neverOpen: 'Die ganze Woche geschlossen: Nur Ausnahmen sind buchbar.',
    hint:
      'Tippen Sie Zeiten als 9, 930 oder 17:30, oder ändern Sie sie mit den Pfeiltasten um je ' +
      '15 Minuten, mit Umschalt beide Enden.',
    hintBars: 'Oder zeichnen Sie auf den Balken: malen, verschieben, ziehen.',
    closed: 'Geschlossen',
    from: '{day}, von',
    to: '{day}, bis',
    remove: '{range} am {day} entfernen',
    addTo: 'Zeit am {day} hinzufügen',
    dayFull: 'Der Tag ist voll.',
    noTime: 'Das ist keine Uhrzeit. Tippen Sie zum Beispiel 9:30; ein Ende darf 24:00 sein.',
    endsFirst:
      'Das Ende liegt vor dem Beginn ({start}). Ein Tag endet um 24:00; was nach Mitternacht ' +
      'kommt, gehört zum {day}.',
    split: 'Bis 24:00, und am {day} bis {end}',
    overlaps: 'Das überschneidet sich mit anderen Zeiten des Tages.',
    runsOn: 'Geht am {day} ohne Pause weiter.',
    copyFrom: 'Zeiten vom {day} kopieren',
    copyTitle: 'Zeiten vom {day} kopieren',
    copyTo: 'Auf diese Tage',
    copyNone: 'Wählen Sie erst einen Tag.',
    copy: 'Kopieren',
    allWeekdays: 'Montag bis Freitag',
    allDays: 'Alle Tage',
    save: 'Speichern',
    discard: 'Verwerfen',
    saved: 'Zeiten gespeichert',
    changed: 'Noch nicht gespeichert',
    nothingChanged: 'Noch ist nichts geändert.',
    mendFirst: 'Korrigieren Sie die markierten Zeiten.',
    changedElsewhere:
      'Diese Zeiten wurden inzwischen anderswo geändert. Speichern Sie noch einmal, um das zu ' +
      'ersetzen, oder verwerfen Sie Ihre, um es zu sehen.',
  },
)
