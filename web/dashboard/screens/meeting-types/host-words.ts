import { inLanguages } from '../../languages.ts'

export const hostWords = inLanguages(
  {
    mode: 'Who hosts a booking',
    simpleRoundRobin: 'In turn',
    advancedRoundRobin: 'By capacity',
    equalDistribution: 'Strictly even',
    collective: 'All together',
    hint_simpleRoundRobin:
      'Whatever anybody has free is shown. The one whose last turn is longest ago hosts; ' +
      'whoever is busy is passed over and stays next.',
    hint_advancedRoundRobin:
      'Whatever anybody has free is shown. The one with the fewest bookings per capacity in ' +
      'the period hosts.',
    hint_equalDistribution:
      'Only what those have free is shown who are lowest in bookings per capacity. Fairest, ' +
      'with fewer times to choose from.',
    hint_collective: 'Only what all have free is shown, and everybody takes part.',
    hosts: 'Hosts',
    host: 'Name',
    remove: 'Take out',
    addHost: 'Add a host …',
    groups: 'Groups of hosts, set over the API: {names}',
    removeHost: 'Take {name} out',
    capacity: 'Capacity',
    capacityHint: '2 gets twice as many as 1; 0 comes last.',
    priority: 'Priority',
    priorityHint: 'Whoever has a higher one goes first, as long as that host is free.',
    partOf: '{part} of {name}',
    fixed: 'Always in',
    fixedOf: '{name} takes part in every meeting',
    period: 'Bookings are counted per',
    day: 'Day',
    week: 'Week',
    month: 'Month',
    lead: 'Most bookings ahead',
    leadHint: 'Whoever is this many ahead of the lowest waits.',
    hostChoice: 'May guests choose their host?',
    choice_none: 'No',
    choice_may: 'They may',
    choice_must: 'They have to',
  },
  {
    mode: 'Wer eine Buchung übernimmt',
    simpleRoundRobin: 'Reihum',
    advancedRoundRobin: 'Nach Kapazität',
    equalDistribution: 'Streng gleich',
    collective: 'Alle zusammen',
    hint_simpleRoundRobin:
      'Gezeigt wird, was irgendjemand frei hat. Es übernimmt, wer am längsten nicht dran war; ' +
      'wer keine Zeit hat, wird übersprungen und bleibt als Nächstes dran.',
    hint_advancedRoundRobin:
      'Gezeigt wird, was irgendjemand frei hat. Es übernimmt, wer im Zeitraum gemessen an der ' +
      'Kapazität die wenigsten Buchungen hat.',
    hint_equalDistribution:
      'Gezeigt wird nur, was die frei haben, die gemessen an der Kapazität am wenigsten ' +
      'Buchungen haben. Am gerechtesten, mit weniger Zeiten zur Auswahl.',
    hint_collective: 'Gezeigt wird nur, was alle frei haben, und alle nehmen teil.',
    hosts: 'Gastgeber',
    host: 'Name',
    remove: 'Herausnehmen',
    addHost: 'Gastgeber hinzufügen …',
    groups: 'Gruppen von Gastgebern, über die API gesetzt: {names}',
    removeHost: '{name} herausnehmen',
    capacity: 'Kapazität',
    capacityHint: '2 bekommt doppelt so viele wie 1; 0 kommt zuletzt.',
    priority: 'Vorrang',
    priorityHint: 'Wer mehr Vorrang hat, kommt zuerst dran, solange Zeit frei ist.',
    partOf: '{part} von {name}',
    fixed: 'Immer dabei',
    fixedOf: '{name} ist bei jedem Termin dabei',
    period: 'Buchungen zählen je',
    day: 'Tag',
    week: 'Woche',
    month: 'Monat',
    lead: 'Größter Vorsprung',
    leadHint: 'Wer so viele Buchungen voraus ist, wartet.',
    hostChoice: 'Dürfen Gäste ihren Gastgeber wählen?',
    choice_none: 'Nein',
    choice_may: 'Sie dürfen',
    choice_must: 'Sie müssen',
  },
)
