/** What mails say, in Italian; readers are addressed as “Lei”. */
import type { MailWords } from './words.ts'

export const it: MailWords = {
  subject: '{title}: {meeting}, {date}',

  bookedTitle: 'Il Suo appuntamento è prenotato',
  bookedText: 'Incontrerà {host}. Se i piani cambiano, può spostarlo o annullarlo da sé.',
  invitedTitle: 'È stato invitato',
  invitedText: '{attendee} ha prenotato un appuntamento con {host} e La invita a partecipare.',
  hostBookedTitle: 'Nuova prenotazione',
  hostBookedText: '{attendee} ha prenotato un appuntamento con Lei.',
  bookedAllTitle: 'I Suoi appuntamenti sono prenotati',
  bookedAllText:
    'Incontrerà {host} nelle date qui sotto. Può spostare o annullare da sé ogni appuntamento.',
  invitedAllText:
    '{attendee} ha prenotato degli appuntamenti con {host} e La invita a partecipare.',
  hostBookedAllText: '{attendee} ha prenotato una serie di appuntamenti con Lei.',

  movedTitle: 'Il Suo appuntamento ha un nuovo orario',
  movedText: 'L’appuntamento con {host} è spostato all’orario indicato qui sotto.',
  hostMovedTitle: 'Un appuntamento ha un nuovo orario',
  hostMovedText: 'L’appuntamento con {attendee} è spostato all’orario indicato qui sotto.',
  movedAllTitle: 'I Suoi appuntamenti hanno nuovi orari',
  movedAllText: 'Gli appuntamenti con {host} sono spostati agli orari indicati qui sotto.',
  hostMovedAllTitle: 'Alcuni appuntamenti hanno nuovi orari',
  hostMovedAllText: 'Gli appuntamenti con {attendee} sono spostati agli orari indicati qui sotto.',

  cancelledTitle: 'Il Suo appuntamento è annullato',
  cancelledText: 'L’appuntamento con {host} non avrà luogo.',
  hostCancelledTitle: 'Un appuntamento è annullato',
  hostCancelledText: 'L’appuntamento con {attendee} è annullato. Il Suo orario è di nuovo libero.',
  cancelledAllTitle: 'I Suoi appuntamenti sono annullati',
  cancelledAllText: 'Gli appuntamenti qui sotto con {host} non avranno luogo.',
  hostCancelledAllTitle: 'Alcuni appuntamenti sono annullati',
  hostCancelledAllText:
    'Gli appuntamenti qui sotto con {attendee} sono annullati. I Suoi orari sono di nuovo liberi.',

  reassignedTitle: 'Il Suo appuntamento passa a un’altra persona',
  reassignedText: 'Ora incontrerà {host}. L’orario resta lo stesso.',
  takenOverTitle: 'Un appuntamento passa a Lei',
  takenOverText: 'L’appuntamento con {attendee} è ora affidato a Lei.',
  handedOnTitle: 'Il Suo appuntamento è stato affidato ad altri',
  handedOnText: 'L’appuntamento con {attendee} passa a {host}. Il Suo orario è di nuovo libero.',

  optInTitle: 'Confermi la Sua prenotazione',
  optInText:
    'L’orario è riservato per Lei fino a {until}. Senza conferma la prenotazione termina allora.',
  approvalTitle: 'Una prenotazione attende la Sua risposta',
  approvalText: '{attendee} desidera incontrarLa. L’orario è riservato fino a {until}.',
  declinedTitle: 'La Sua prenotazione è stata rifiutata',
  declinedText: '{host} non può tenere questo appuntamento. Per Lei non è più riservato nulla.',
  withdrawnTitle: 'Una prenotazione è stata ritirata',
  withdrawnText: '{attendee} non chiede più questo appuntamento. Il Suo orario è di nuovo libero.',
  expiredTitle: 'La Sua prenotazione non è stata confermata in tempo',
  expiredText: 'La prenotazione con {host} è terminata e il suo orario è di nuovo libero.',

  reminderTitle: 'Promemoria',
  reminderText: 'Il Suo appuntamento con {host} si avvicina.',
  hostReminderText: 'Il Suo appuntamento con {attendee} si avvicina.',
  followUpTitle: 'Dopo il Suo appuntamento',
  followUpText:
    'Grazie per l’incontro con {host}. Se resta qualcosa in sospeso, risponda a questo messaggio.',
  hostFollowUpText: 'Il Suo appuntamento con {attendee} è concluso.',

  webhookTitle: 'Un webhook è stato disattivato',
  webhookGoneText:
    'L’indirizzo qui sotto ha risposto che non esiste più (410). Non gli viene più inviato nulla.',
  webhookFailingText:
    'Per tre giorni non è stato possibile consegnare nulla all’indirizzo qui sotto. Non gli ' +
    'viene più inviato nulla.',
  webhookKept:
    'Nulla va perso: ciò che non è stato consegnato resta conservato, come ciò che accade nel ' +
    'frattempo. Quando il webhook sarà riattivato, tutto verrà consegnato in ordine.',
  webhookGoOn: 'Per continuare, corregga l’indirizzo e poi riattivi il webhook.',

  host: 'Con',
  attendee: 'Prenotato da',
  email: 'Email',
  phone: 'Telefono',
  guests: 'Ospiti',
  allDates: 'Tutte le date',
  newDates: 'Nuovi orari',
  cancelledDates: 'Date annullate',
  where: 'Luogo',
  reason: 'Motivo',
  webhookAddress: 'Indirizzo',
  failingSince: 'Non riesce da',
  lastError: 'Ultimo errore',

  confirm: 'Conferma',
  decline: 'Rifiuta',
  manage: 'Sposta o annulla',
  join: 'Partecipa alla chiamata',
  noReminders: 'Niente più promemoria',
  openWebhook: 'Apri il webhook',

  whyAttendee: 'Riceve questo messaggio per una prenotazione presso {company}.',
  whyHost: 'Riceve questo messaggio perché offre appuntamenti presso {company}.',
  whyAdmin: 'Riceve questo messaggio perché amministra {company}.',

  signInTitle: 'Accesso a {company}',
  signInText: 'Apra il link e confermi lì di essere Lei. Vale una sola volta, per mezz’ora.',
  signInButton: 'Accedi',
  ignore: 'Se non l’ha chiesto Lei, non faccia nulla: senza questo link nessuno entra.',
  invitationTitle: 'Ha un invito a {company}',
  invitationText:
    '{host} vorrebbe averLa in {company}. Il link vale una sola volta, per sette giorni.',
  invitationButton: 'Vedi l’invito',
  signUpTitle: 'Completare la registrazione',
  signUpText: 'Apra il link per configurare {company}. Vale una sola volta, per un giorno.',
  signUpButton: 'Continua',
  newEmailTitle: 'Confermare il nuovo indirizzo',
  newEmailText:
    'Apra il link e da allora accederà con questo indirizzo. Vale una sola volta, per mezz’ora.',
  newEmailButton: 'Conferma l’indirizzo',
  whyAsked: 'Riceve questo messaggio perché qualcuno ha indicato questo indirizzo.',
  whyInvited: 'Riceve questo messaggio perché {host} ha indicato questo indirizzo.',
}
