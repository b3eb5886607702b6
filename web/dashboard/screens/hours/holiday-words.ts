import { inLanguages } from '../../languages.ts'

/** What the holidays say. */
export const holidayWords = inLanguages(
  {
    title: 'Public holidays',
    lead: 'Close the holidays of a year at once. Each becomes an exception that you can change.',
    country: 'Country',
    region: 'Region',
    wholeCountry: 'What all of the country has',
    year: 'Year',
    day: 'Day',
    holiday: 'Holiday',
    state: 'These hours',
    closed: 'Closed',
    hours: 'Other hours',
    weekly: 'Closed every week',
    open: 'Open',
    none: 'No public holidays are known for this choice.',
    close: { one: 'Close this day', other: 'Close these {n} days' },
    allClosed: 'All of these days are closed already.',
    done: 'The holidays of {year} are closed',
    openAgain: 'Remove these holidays',
    opened: 'Holidays removed',
  },
  {
    title: 'Feiertage',
    lead:
      'Schließen Sie die Feiertage eines Jahres auf einmal. Jeder wird eine Ausnahme, die Sie ' +
      'ändern können.',
    country: 'Land',
    region: 'Region',
    wholeCountry: 'Was im ganzen Land gilt',
    year: 'Jahr',
    day: 'Tag',
    holiday: 'Feiertag',
    state: 'Diese Zeiten',
    closed: 'Geschlossen',
    hours: 'Andere Zeiten',
    weekly: 'Jede Woche geschlossen',
    open: 'Offen',
    none: 'Für diese Auswahl sind keine Feiertage bekannt.',
    close: { one: 'Diesen Tag schließen', other: 'Diese {n} Tage schließen' },
    allClosed: 'Alle diese Tage sind schon geschlossen.',
    done: 'Die Feiertage {year} sind geschlossen',
    openAgain: 'Diese Feiertage entfernen',
    opened: 'Feiertage entfernt',
  },
)
