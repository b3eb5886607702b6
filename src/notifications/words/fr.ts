/** What mails say, in French; readers are addressed as “vous”. */
import type { MailWords } from './words.ts'

export const fr: MailWords = {
  subject: '{title}\u00a0: {meeting}, {date}',

  bookedTitle: 'Votre rendez-vous est réservé',
  bookedText:
    'Vous rencontrez {host}. En cas d’imprévu, vous pouvez le déplacer ou l’annuler vous-même.',
  invitedTitle: 'Vous êtes invité',
  invitedText: '{attendee} a réservé un rendez-vous avec {host} et vous y convie.',
  hostBookedTitle: 'Nouvelle réservation',
  hostBookedText: '{attendee} a réservé un rendez-vous avec vous.',
  bookedAllTitle: 'Vos rendez-vous sont réservés',
  bookedAllText:
    'Vous rencontrez {host} aux dates ci-dessous. Vous pouvez les déplacer ou les annuler.',
  invitedAllText: '{attendee} a réservé des rendez-vous avec {host} et vous y convie.',
  hostBookedAllText: '{attendee} a réservé une série de rendez-vous avec vous.',

  movedTitle: 'Votre rendez-vous a été déplacé',
  movedText: 'Le rendez-vous avec {host} a lieu désormais à l’heure ci-dessous.',
  hostMovedTitle: 'Un rendez-vous a été déplacé',
  hostMovedText: 'Le rendez-vous avec {attendee} a lieu désormais à l’heure ci-dessous.',
  movedAllTitle: 'Vos rendez-vous ont été déplacés',
  movedAllText: 'Les rendez-vous avec {host} ont lieu désormais aux heures ci-dessous.',
  hostMovedAllTitle: 'Des rendez-vous ont été déplacés',
  hostMovedAllText: 'Les rendez-vous avec {attendee} ont lieu désormais aux heures ci-dessous.',

  cancelledTitle: 'Votre rendez-vous est annulé',
  cancelledText: 'Le rendez-vous avec {host} n’aura pas lieu.',
  hostCancelledTitle: 'Un rendez-vous est annulé',
  hostCancelledText:
    'Le rendez-vous avec {attendee} est annulé. Votre créneau est de nouveau libre.',
  cancelledAllTitle: 'Vos rendez-vous sont annulés',
  cancelledAllText: 'Les rendez-vous ci-dessous avec {host} n’auront pas lieu.',
  hostCancelledAllTitle: 'Des rendez-vous sont annulés',
  hostCancelledAllText:
    'Les rendez-vous ci-dessous avec {attendee} sont annulés. Vos créneaux sont de nouveau libres.',

  reassignedTitle: 'Votre rendez-vous change d’interlocuteur',
  reassignedText: 'Vous rencontrez maintenant {host}. L’horaire reste le même.',
  takenOverTitle: 'Vous reprenez un rendez-vous',
  takenOverText: 'Le rendez-vous avec {attendee} est maintenant le vôtre.',
  handedOnTitle: 'Votre rendez-vous a été confié à quelqu’un d’autre',
  handedOnText:
    'Le rendez-vous avec {attendee} est repris par {host}. Votre créneau est de nouveau libre.',

  optInTitle: 'Confirmez votre réservation',
  optInText:
    'Le créneau vous est gardé jusqu’au {until}. Sans confirmation, la réservation prend fin ' +
    'à ce moment.',
  approvalTitle: 'Une réservation vous attend',
  approvalText: '{attendee} souhaite vous rencontrer. Le créneau est gardé jusqu’au {until}.',
  declinedTitle: 'Votre réservation a été refusée',
  declinedText: '{host} ne peut pas assurer ce rendez-vous. Plus rien ne vous est réservé.',
  withdrawnTitle: 'Une réservation a été retirée',
  withdrawnText: '{attendee} ne demande plus ce rendez-vous. Votre créneau est de nouveau libre.',
  expiredTitle: 'Votre réservation n’a pas été confirmée à temps',
  expiredText: 'La réservation avec {host} a pris fin et son créneau est de nouveau libre.',

  reminderTitle: 'Rappel',
  reminderText: 'Votre rendez-vous avec {host} approche.',
  hostReminderText: 'Votre rendez-vous avec {attendee} approche.',
  followUpTitle: 'Après votre rendez-vous',
  followUpText:
    'Merci pour ce rendez-vous avec {host}. S’il reste une question, répondez à ce message.',
  hostFollowUpText: 'Votre rendez-vous avec {attendee} est terminé.',

  webhookTitle: 'Un webhook est désactivé',
  webhookGoneText:
    'L’adresse ci-dessous a répondu qu’elle n’existe plus (410). Plus rien ne lui est envoyé.',
  webhookFailingText:
    'Pendant trois jours, rien n’a pu être remis à l’adresse ci-dessous. Plus rien ne lui est ' +
    'envoyé.',
  webhookKept:
    'Rien n’est perdu : ce qui n’a pas été remis est conservé, tout comme ce qui se passe ' +
    'entre-temps. Une fois le webhook réactivé, tout est remis dans l’ordre.',
  webhookGoOn: 'Pour continuer, réparez l’adresse, puis réactivez le webhook.',

  host: 'Avec',
  attendee: 'Réservé par',
  email: 'E-mail',
  phone: 'Téléphone',
  guests: 'Invités',
  allDates: 'Toutes les dates',
  newDates: 'Nouveaux horaires',
  cancelledDates: 'Dates annulées',
  where: 'Lieu',
  reason: 'Motif',
  webhookAddress: 'Adresse',
  failingSince: 'En échec depuis',
  lastError: 'Dernière erreur',

  confirm: 'Confirmer',
  decline: 'Refuser',
  manage: 'Déplacer ou annuler',
  join: 'Rejoindre l’appel',
  noReminders: 'Ne plus recevoir de rappels',
  openWebhook: 'Ouvrir le webhook',

  whyAttendee: 'Vous recevez ce message à la suite d’une réservation chez {company}.',
  whyHost: 'Vous recevez ce message parce que vous proposez des rendez-vous chez {company}.',
  whyAdmin: 'Vous recevez ce message parce que vous administrez {company}.',

  signInTitle: 'Connexion à {company}',
  signInText:
    'Ouvrez le lien et confirmez là que c’est bien vous. Il sert une seule fois, pendant une ' +
    'demi-heure.',
  signInButton: 'Se connecter',
  ignore: 'Si vous n’avez rien demandé, ne faites rien : personne n’entre sans ce lien.',
  invitationTitle: 'Vous êtes invité chez {company}',
  invitationText:
    '{host} souhaite vous compter parmi {company}. Le lien sert une seule fois, pendant sept ' +
    'jours.',
  invitationButton: 'Voir l’invitation',
  signUpTitle: 'Terminer l’inscription',
  signUpText:
    'Ouvrez le lien pour mettre en place {company}. Il sert une seule fois, pendant un jour.',
  signUpButton: 'Continuer',
  newEmailTitle: 'Confirmer la nouvelle adresse',
  newEmailText:
    'Ouvrez le lien et vous vous connecterez désormais avec cette adresse. Il sert une seule ' +
    'fois, pendant une demi-heure.',
  newEmailButton: 'Confirmer l’adresse',
  whyAsked: 'Vous recevez ce message parce que quelqu’un a donné cette adresse.',
  whyInvited: 'Vous recevez ce message parce que {host} a donné cette adresse.',
}
