/** What mails say, in German; readers are addressed as “Sie”. */
import type { MailWords } from './words.ts'

export const de: MailWords = {
  subject: '{title}: {meeting}, {date}',

  bookedTitle: 'Ihr Termin ist gebucht',
  bookedText:
    'Sie treffen {host}. Ändert sich etwas, können Sie den Termin selbst verlegen oder absagen.',
  invitedTitle: 'Sie sind eingeladen',
  invitedText: '{attendee} hat einen Termin mit {host} gebucht und bringt Sie mit.',
  hostBookedTitle: 'Neue Buchung',
  hostBookedText: '{attendee} hat einen Termin mit Ihnen gebucht.',
  bookedAllTitle: 'Ihre Termine sind gebucht',
  bookedAllText:
    'Sie treffen {host} an den Tagen unten. Jeden Termin können Sie selbst verlegen oder absagen.',
  invitedAllText: '{attendee} hat Termine mit {host} gebucht und bringt Sie mit.',
  hostBookedAllText: '{attendee} hat eine Reihe von Terminen mit Ihnen gebucht.',

  movedTitle: 'Ihr Termin wurde verlegt',
  movedText: 'Der Termin mit {host} findet nun zu der Zeit unten statt.',
  hostMovedTitle: 'Ein Termin wurde verlegt',
  hostMovedText: 'Der Termin mit {attendee} findet nun zu der Zeit unten statt.',
  movedAllTitle: 'Ihre Termine wurden verlegt',
  movedAllText: 'Die Termine mit {host} finden nun zu den Zeiten unten statt.',
  hostMovedAllTitle: 'Termine wurden verlegt',
  hostMovedAllText: 'Die Termine mit {attendee} finden nun zu den Zeiten unten statt.',

  cancelledTitle: 'Ihr Termin ist abgesagt',
  cancelledText: 'Der Termin mit {host} findet nicht statt.',
  hostCancelledTitle: 'Ein Termin ist abgesagt',
  hostCancelledText: 'Der Termin mit {attendee} ist abgesagt. Ihre Zeit ist wieder frei.',
  cancelledAllTitle: 'Ihre Termine sind abgesagt',
  cancelledAllText: 'Die Termine unten mit {host} finden nicht statt.',
  hostCancelledAllTitle: 'Termine sind abgesagt',
  hostCancelledAllText:
    'Die Termine unten mit {attendee} sind abgesagt. Ihre Zeit ist wieder frei.',

  reassignedTitle: 'Ihr Termin hat einen anderen Gastgeber',
  reassignedText: 'Sie treffen nun {host}. Die Zeit bleibt dieselbe.',
  takenOverTitle: 'Sie übernehmen einen Termin',
  takenOverText: 'Der Termin mit {attendee} ist nun Ihrer.',
  handedOnTitle: 'Ihr Termin wurde abgegeben',
  handedOnText: 'Den Termin mit {attendee} übernimmt {host}. Ihre Zeit ist wieder frei.',

  optInTitle: 'Bitte bestätigen Sie Ihre Buchung',
  optInText:
    'Die Zeit bleibt bis {until} für Sie reserviert. Ohne Ihre Bestätigung endet die Buchung dann.',
  approvalTitle: 'Eine Buchung wartet auf Sie',
  approvalText: '{attendee} möchte Sie treffen. Die Zeit bleibt bis {until} reserviert.',
  declinedTitle: 'Ihre Buchung wurde abgelehnt',
  declinedText: '{host} kann diesen Termin nicht wahrnehmen. Für Sie ist nichts mehr reserviert.',
  withdrawnTitle: 'Eine Buchung wurde zurückgezogen',
  withdrawnText: '{attendee} möchte diesen Termin nicht mehr. Ihre Zeit ist wieder frei.',
  expiredTitle: 'Ihre Buchung wurde nicht rechtzeitig bestätigt',
  expiredText: 'Die Buchung mit {host} ist beendet, ihre Zeit ist wieder frei.',

  reminderTitle: 'Erinnerung',
  reminderText: 'Ihr Termin mit {host} steht bevor.',
  hostReminderText: 'Ihr Termin mit {attendee} steht bevor.',
  followUpTitle: 'Nach Ihrem Termin',
  followUpText:
    'Vielen Dank für das Treffen mit {host}. Ist noch etwas offen, antworten Sie auf diese Mail.',
  hostFollowUpText: 'Ihr Termin mit {attendee} ist vorbei.',

  webhookTitle: 'Ein Webhook ist abgeschaltet',
  webhookGoneText:
    'Die Adresse unten hat geantwortet, dass es sie nicht mehr gibt (410). An sie wird nichts ' +
    'mehr gesendet.',
  webhookFailingText:
    'Drei Tage lang ließ sich an die Adresse unten nichts zustellen. An sie wird nichts mehr ' +
    'gesendet.',
  webhookKept:
    'Nichts geht verloren: Was nicht zugestellt ist, bleibt erhalten, ebenso alles, was ' +
    'inzwischen geschieht. Ist der Webhook wieder eingeschaltet, wird alles der Reihe nach ' +
    'zugestellt.',
  webhookGoOn:
    'Damit es weitergeht, bringen Sie die Adresse in Ordnung und schalten Sie den Webhook ' +
    'wieder ein.',

  host: 'Mit wem',
  attendee: 'Gebucht von',
  email: 'E-Mail',
  phone: 'Telefon',
  guests: 'Gäste',
  allDates: 'Alle Termine',
  newDates: 'Neue Zeiten',
  cancelledDates: 'Abgesagte Termine',
  where: 'Ort',
  reason: 'Grund',
  webhookAddress: 'Adresse',
  failingSince: 'Schlägt fehl seit',
  lastError: 'Letzter Fehler',

  confirm: 'Bestätigen',
  decline: 'Ablehnen',
  manage: 'Verlegen oder absagen',
  join: 'Am Gespräch teilnehmen',
  noReminders: 'Keine Erinnerungen mehr',
  openWebhook: 'Webhook öffnen',

  whyAttendee: 'Sie erhalten diese Mail wegen einer Buchung bei {company}.',
  whyHost: 'Sie erhalten diese Mail, weil Sie bei {company} Termine anbieten.',
  whyAdmin: 'Sie erhalten diese Mail, weil Sie {company} verwalten.',

  signInTitle: 'Anmelden bei {company}',
  signInText:
    'Öffnen Sie den Link und bestätigen Sie dort, dass Sie es sind. Er gilt einmal, eine ' +
    'halbe Stunde lang.',
  signInButton: 'Anmelden',
  ignore: 'Wenn Sie das nicht wollten, tun Sie nichts: Ohne diesen Link kommt niemand hinein.',
  invitationTitle: 'Sie sind zu {company} eingeladen',
  invitationText:
    '{host} möchte Sie bei {company} dabeihaben. Der Link gilt einmal, sieben Tage lang.',
  invitationButton: 'Einladung ansehen',
  signUpTitle: 'Registrierung abschließen',
  signUpText: 'Öffnen Sie den Link, um {company} einzurichten. Er gilt einmal, einen Tag lang.',
  signUpButton: 'Weiter',
  newEmailTitle: 'Neue Adresse bestätigen',
  newEmailText:
    'Öffnen Sie den Link; von da an melden Sie sich mit dieser Adresse an. Er gilt einmal, ' +
    'eine halbe Stunde lang.',
  newEmailButton: 'Adresse bestätigen',
  whyAsked: 'Sie erhalten diese Mail, weil jemand diese Adresse angegeben hat.',
  whyInvited: 'Sie erhalten diese Mail, weil {host} diese Adresse angegeben hat.',
}
