import { inLanguages } from '../../languages.ts'

export const keyWords = inLanguages(
  {
    title: 'API keys',
    lead:
      'A key lets your software act for the company. It ends by itself after at most 90 days; ' +
      'rotate it before.',
    create: 'Create API key',
    name: 'Name',
    nameHint: 'Where it is used, so that you know it again: “Production”.',
    days: 'Ends after',
    daysHint: '1 to 90 days.',
    daysWrong: 'A whole number of days from 1 to 90.',
    noName: 'No name',
    state: 'Status',
    active: 'Active',
    endsSoon: 'Ends soon',
    expired: 'Expired',
    deactivated: 'Deactivated',
    ends: 'Ends',
    lastUsed: 'Last used',
    never: 'Never',
    actions: 'Actions',
    rotate: 'Rotate',
    rotateOf: 'Rotate {name}',
    deactivate: 'Deactivate',
    deactivateOf: 'Deactivate {name}',
    emptyTitle: 'No keys yet',
    emptyText: 'Create one, copy it, and send it as “Authorization: Bearer …” with each request.',
    madeTitle: 'Copy the new key now',
    madeText:
      'It is shown this once. Keep it where secrets are kept; whoever has it acts for the company.',
    tryIt: 'Try it: the answer is who you are.',
    done: 'I have copied it',
    rotateTitle: 'Rotate {name}',
    rotateText:
      'A new key is made. The old one goes on working for a while, so that nothing stops in ' +
      'between.',
    overlap: 'The old key still works for',
    overlapNone: 'No time: it ends now',
    overlapHours: { one: '{n} hour', other: '{n} hours' },
    oldEnds: 'The old key ends {when}.',
    deactivateTitle: 'Deactivate {name}?',
    deactivateText: 'Whatever uses it is refused from now on. This cannot be undone.',
    deactivatedNow: '{name} no longer works',
    endsWarning: {
      one: 'A key ends within two weeks. Rotate it, or what uses it will be refused.',
      other: '{n} keys end within two weeks. Rotate them, or what uses them will be refused.',
    },
    ended: { one: '{n} that has ended', other: '{n} that have ended' },
  },
  {
    title: 'API-Schlüssel',
    lead:
      'Mit einem Schlüssel handelt Ihre Software für die Firma. Er endet nach höchstens 90 Tagen ' +
      'von selbst; erneuern Sie ihn vorher.',
    create: 'API-Schlüssel erstellen',
    name: 'Name',
    nameHint: 'Wo er benutzt wird, damit Sie ihn wiedererkennen: „Produktion“.',
    days: 'Endet nach',
    daysHint: '1 bis 90 Tage.',
    daysWrong: 'Eine ganze Zahl von Tagen, 1 bis 90.',
    noName: 'Ohne Namen',
    state: 'Zustand',
    active: 'Aktiv',
    endsSoon: 'Endet bald',
    expired: 'Abgelaufen',
    deactivated: 'Abgeschaltet',
    ends: 'Endet',
    lastUsed: 'Zuletzt benutzt',
    never: 'Nie',
    actions: 'Aktionen',
    rotate: 'Erneuern',
    rotateOf: '{name} erneuern',
    deactivate: 'Abschalten',
    deactivateOf: '{name} abschalten',
    emptyTitle: 'Noch keine Schlüssel',
    emptyText:
      'Erstellen Sie einen, kopieren Sie ihn und senden Sie ihn als „Authorization: Bearer …“ ' +
      'mit jeder Anfrage.',
    madeTitle: 'Kopieren Sie den neuen Schlüssel jetzt',
    madeText:
      'Er wird nur dieses eine Mal gezeigt. Bewahren Sie ihn auf, wo Geheimnisse liegen; wer ihn ' +
      'hat, handelt für die Firma.',
    tryIt: 'Probieren Sie ihn: Die Antwort sagt, wer Sie sind.',
    done: 'Ich habe ihn kopiert',
    rotateTitle: '{name} erneuern',
    rotateText:
      'Ein neuer Schlüssel entsteht. Der alte gilt noch eine Weile, damit dazwischen nichts ' +
      'stehen bleibt.',
    overlap: 'Der alte gilt noch',
    overlapNone: 'Gar nicht: Er endet sofort',
    overlapHours: { one: '{n} Stunde', other: '{n} Stunden' },
    oldEnds: 'Der alte Schlüssel endet {when}.',
    deactivateTitle: '{name} abschalten?',
    deactivateText:
      'Was ihn benutzt, wird ab jetzt abgewiesen. Das lässt sich nicht rückgängig machen.',
    deactivatedNow: '{name} gilt nicht mehr',
    endsWarning: {
      one:
        'Ein Schlüssel endet in zwei Wochen oder früher. Erneuern Sie ihn, sonst wird ' +
        'abgewiesen, was ihn benutzt.',
      other:
        '{n} Schlüssel enden in zwei Wochen oder früher. Erneuern Sie sie, sonst wird ' +
        'abgewiesen, was sie benutzt.',
    },
    ended: { one: '{n} beendeter', other: '{n} beendete' },
  },
)
