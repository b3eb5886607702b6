/** What mails say, in Dutch; readers are addressed as “je”. */
import type { MailWords } from './words.ts'

export const nl: MailWords = {
  subject: '{title}: {meeting}, {date}',

  bookedTitle: 'Je afspraak is geboekt',
  bookedText:
    'Je spreekt {host}. Verandert er iets, dan kun je de afspraak zelf verzetten of afzeggen.',
  invitedTitle: 'Je bent uitgenodigd',
  invitedText: '{attendee} heeft een afspraak met {host} geboekt en neemt je mee.',
  hostBookedTitle: 'Nieuwe boeking',
  hostBookedText: '{attendee} heeft een afspraak met je geboekt.',
  bookedAllTitle: 'Je afspraken zijn geboekt',
  bookedAllText:
    'Je spreekt {host} op de data hieronder. Elke afspraak kun je zelf verzetten of afzeggen.',
  invitedAllText: '{attendee} heeft afspraken met {host} geboekt en neemt je mee.',
  hostBookedAllText: '{attendee} heeft een reeks afspraken met je geboekt.',

  movedTitle: 'Je afspraak heeft een nieuw tijdstip',
  movedText: 'De afspraak met {host} is verzet naar het tijdstip hieronder.',
  hostMovedTitle: 'Een afspraak heeft een nieuw tijdstip',
  hostMovedText: 'De afspraak met {attendee} is verzet naar het tijdstip hieronder.',
  movedAllTitle: 'Je afspraken hebben nieuwe tijdstippen',
  movedAllText: 'De afspraken met {host} zijn verzet naar de tijdstippen hieronder.',
  hostMovedAllTitle: 'Afspraken hebben nieuwe tijdstippen',
  hostMovedAllText: 'De afspraken met {attendee} zijn verzet naar de tijdstippen hieronder.',

  cancelledTitle: 'Je afspraak is geannuleerd',
  cancelledText: 'De afspraak met {host} gaat niet door.',
  hostCancelledTitle: 'Een afspraak is geannuleerd',
  hostCancelledText: 'De afspraak met {attendee} is geannuleerd. Je tijd is weer vrij.',
  cancelledAllTitle: 'Je afspraken zijn geannuleerd',
  cancelledAllText: 'De afspraken hieronder met {host} gaan niet door.',
  hostCancelledAllTitle: 'Afspraken zijn geannuleerd',
  hostCancelledAllText:
    'De afspraken hieronder met {attendee} zijn geannuleerd. Je tijd is weer vrij.',

  reassignedTitle: 'Je afspraak is met iemand anders',
  reassignedText: 'Je spreekt nu {host}. Het tijdstip blijft hetzelfde.',
  takenOverTitle: 'Je neemt een afspraak over',
  takenOverText: 'De afspraak met {attendee} is nu van jou.',
  handedOnTitle: 'Je afspraak is overgedragen',
  handedOnText: 'De afspraak met {attendee} wordt overgenomen door {host}. Je tijd is weer vrij.',

  optInTitle: 'Bevestig je boeking',
  optInText:
    'Het tijdstip blijft tot {until} voor je gereserveerd. Zonder je bevestiging eindigt de ' +
    'boeking dan.',
  approvalTitle: 'Een boeking wacht op je',
  approvalText: '{attendee} wil je graag spreken. Het tijdstip blijft tot {until} gereserveerd.',
  declinedTitle: 'Je boeking is afgewezen',
  declinedText: '{host} kan deze afspraak niet houden. Er is niets meer voor je gereserveerd.',
  withdrawnTitle: 'Een boeking is ingetrokken',
  withdrawnText: '{attendee} vraagt niet meer om deze afspraak. Je tijd is weer vrij.',
  expiredTitle: 'Je boeking is niet op tijd bevestigd',
  expiredText: 'De boeking met {host} is beëindigd en het tijdstip is weer vrij.',

  reminderTitle: 'Herinnering',
  reminderText: 'Je afspraak met {host} komt eraan.',
  hostReminderText: 'Je afspraak met {attendee} komt eraan.',
  followUpTitle: 'Na je afspraak',
  followUpText:
    'Bedankt voor het gesprek met {host}. Is er nog iets open, beantwoord dan deze mail.',
  hostFollowUpText: 'Je afspraak met {attendee} is voorbij.',

  webhookTitle: 'Een webhook is uitgeschakeld',
  webhookGoneText:
    'Het adres hieronder antwoordde dat het niet meer bestaat (410). Er wordt niets meer ' +
    'naartoe gestuurd.',
  webhookFailingText:
    'Drie dagen lang kon er niets worden afgeleverd op het adres hieronder. Er wordt niets ' +
    'meer naartoe gestuurd.',
  webhookKept:
    'Er gaat niets verloren: wat niet is afgeleverd blijft bewaard, net als wat er intussen ' +
    'gebeurt. Zodra de webhook weer aanstaat, wordt alles op volgorde afgeleverd.',
  webhookGoOn: 'Herstel het adres en zet de webhook daarna weer aan om verder te gaan.',

  host: 'Met',
  attendee: 'Geboekt door',
  email: 'E-mail',
  phone: 'Telefoon',
  guests: 'Gasten',
  allDates: 'Alle data',
  newDates: 'Nieuwe tijdstippen',
  cancelledDates: 'Geannuleerde data',
  where: 'Plaats',
  reason: 'Reden',
  webhookAddress: 'Adres',
  failingSince: 'Mislukt sinds',
  lastError: 'Laatste fout',

  confirm: 'Bevestigen',
  decline: 'Afwijzen',
  manage: 'Verzetten of afzeggen',
  join: 'Deelnemen aan het gesprek',
  noReminders: 'Geen herinneringen meer',
  openWebhook: 'Webhook openen',

  whyAttendee: 'Je krijgt deze mail vanwege een boeking bij {company}.',
  whyHost: 'Je krijgt deze mail omdat je bij {company} afspraken aanbiedt.',
  whyAdmin: 'Je krijgt deze mail omdat je {company} beheert.',

  signInTitle: 'Inloggen bij {company}',
  signInText:
    'Open de link en bevestig daar dat jij het bent. Hij werkt één keer, een half uur lang.',
  signInButton: 'Inloggen',
  ignore: 'Heb je dit niet gevraagd, doe dan niets: zonder deze link komt niemand binnen.',
  invitationTitle: 'Je bent uitgenodigd voor {company}',
  invitationText:
    '{host} wil je graag bij {company} hebben. De link werkt één keer, zeven dagen lang.',
  invitationButton: 'Uitnodiging bekijken',
  signUpTitle: 'Aanmelding afronden',
  signUpText: 'Open de link om {company} in te richten. Hij werkt één keer, een dag lang.',
  signUpButton: 'Verder',
  newEmailTitle: 'Nieuw adres bevestigen',
  newEmailText:
    'Open de link; vanaf dan log je in met dit adres. Hij werkt één keer, een half uur lang.',
  newEmailButton: 'Adres bevestigen',
  whyAsked: 'Je krijgt deze mail omdat iemand dit adres heeft opgegeven.',
  whyInvited: 'Je krijgt deze mail omdat {host} dit adres heeft opgegeven.',
}
