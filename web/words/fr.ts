/**
 * What the pages say, in French; readers are addressed as “vous”. Names and places never follow
 * “de” or “que”, which would have to be elided before some. Before `? ; :` and inside of quotes
 * stands a space that does not break.
 */
import type { Words } from './words.ts'

export const fr: Words = {
  // Who and what
  titleWith: '{meeting} avec {host}',
  describe: '{meeting} avec {host}\u00a0: choisissez un créneau.',
  minutes: { one: '{n} minute', many: '{n} minutes', other: '{n} minutes' },
  hours: { one: '{n} heure', many: '{n} heures', other: '{n} heures' },
  duration: 'Durée',
  host: 'Avec qui',
  anyHost: 'Toute personne disponible',
  chooseHost: 'Choisissez avec qui prendre rendez-vous pour voir les créneaux disponibles.',
  protectedType: 'Accès par mot de passe',
  noTypes: 'Rien n’est réservable ici pour le moment.',
  chooseType: 'Que souhaitez-vous réserver\u202f?',
  channelInPerson: 'Sur place',
  channelAtYours: 'Chez vous',
  channelPhone: 'Appel téléphonique',
  channelVideo: 'Appel vidéo',
  personalTitle: 'Prendre rendez-vous avec {host}',
  profiles: 'Contact et profils',

  // The calendar
  chooseTime: 'Choisissez un créneau',
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  dayOpen: {
    one: '{date}, {n} créneau disponible',
    many: '{date}, {n} créneaux disponibles',
    other: '{date}, {n} créneaux disponibles',
  },
  dayClosed: '{date}, aucun créneau disponible',
  dayPast: '{date}, passé',
  timesOn: 'Créneaux du {date}',
  noTimesThisMonth: 'Aucun créneau ce mois-ci.',
  nextOpenDay: 'Prochain jour disponible\u00a0: {date}',
  noTimesAtAll: 'Aucun créneau n’est disponible pour le moment.',
  lookLater: 'Revenez plus tard ou contactez {host}.',
  seatsLeft: {
    one: '{n} place restante',
    many: '{n} places restantes',
    other: '{n} places restantes',
  },
  loadFailed: 'Les créneaux n’ont pas pu être chargés.',
  tryAgain: 'Réessayer',
  listChanged: 'Les créneaux disponibles ont changé.',

  // Time zone
  timeZone: 'Fuseau horaire',
  inZone: 'Heure locale\u00a0: {place}',
  changeZone: 'Changer de fuseau horaire',
  searchZone: 'Rechercher une ville ou un décalage',
  noZoneFound: 'Aucun fuseau horaire ne porte ce nom.',
  zonesFound: {
    one: '{n} fuseau horaire',
    many: '{n} fuseaux horaires',
    other: '{n} fuseaux horaires',
  },
  showTimes: 'Afficher les créneaux',
  zoneUnknown:
    '«\u00a0{asked}\u00a0» n’est pas un fuseau connu. Heure locale affichée\u00a0: {place}.',
  dateUnknown: '«\u00a0{asked}\u00a0» n’est pas une date. Le prochain jour disponible est affiché.',
  close: 'Fermer',

  // Details
  yourDetails: 'Vos coordonnées',
  changeTime: 'Changer de créneau',
  name: 'Nom',
  email: 'E-mail',
  phone: 'Numéro de téléphone',
  phoneHint: 'Avec l’indicatif du pays, par exemple +49 30 123456',
  note: 'Que devons-nous savoir à l’avance\u202f?',
  optional: 'facultatif',
  how: 'Type de rendez-vous',
  location: 'Lieu',
  guests: 'Invités',
  guestsHint: 'Adresses e-mail, une par ligne, {n} au plus. Chaque invité reçoit une invitation.',
  addGuests: 'Ajouter des invités',
  consent:
    'J’accepte que mes données soient traitées conformément à la politique de confidentialité.',
  privacyPolicy: 'Politique de confidentialité',
  imprint: 'Mentions légales',
  leaveEmpty: 'Laissez ce champ vide',
  choose: 'Veuillez choisir',
  book: 'Réserver ce créneau',
  booking: 'Réservation en cours…',
  held: 'Ce créneau vous est réservé pendant que vous remplissez le formulaire.',
  whatNext: 'Une confirmation vous parviendra par e-mail. Vous pourrez encore déplacer ou annuler.',
  whatNextConfirm: 'La réservation n’est valable qu’une fois confirmée.',

  // What is wrong
  checkForm: {
    one: 'Veuillez vérifier {n} champ.',
    many: 'Veuillez vérifier {n} champs.',
    other: 'Veuillez vérifier {n} champs.',
  },
  needed: 'Veuillez remplir ce champ.',
  neededChoice: 'Veuillez faire un choix.',
  neededConsent: 'Veuillez donner votre accord pour continuer.',
  badEmail: 'Veuillez saisir une adresse e-mail complète, par exemple anna@example.com.',
  badPhone: 'Veuillez saisir un numéro de téléphone de 5 à 20 chiffres.',
  badNumber: 'Veuillez saisir un nombre.',
  badUrl: 'Veuillez saisir une adresse web qui commence par https://',
  badDate: 'Veuillez saisir une date.',
  tooLong: 'Veuillez raccourcir ce texte.',
  tooManyGuests: {
    one: 'Vous pouvez ajouter {n} invité au plus.',
    many: 'Vous pouvez ajouter {n} invités au plus.',
    other: 'Vous pouvez ajouter {n} invités au plus.',
  },
  isRobot: 'Veuillez laisser le champ masqué vide et renvoyer le formulaire.',
  taken:
    'Ce créneau vient d’être pris. Rien de votre saisie n’est perdu\u00a0: choisissez-en un autre.',
  nearest: 'Créneaux disponibles les plus proches',
  noneNear: 'Aucun autre créneau proche n’est disponible. Choisissez un autre jour.',
  tooSoon: 'Ce créneau est trop proche pour être réservé. Choisissez un autre créneau.',
  tooMany: 'Trop de demandes à la fois. Veuillez patienter une minute, puis réessayer.',
  offline: 'Le serveur n’a pas pu être joint. Rien n’est perdu\u00a0: veuillez réessayer.',
  failed: 'Cela n’a pas fonctionné. Veuillez réessayer ou contacter {host}.',

  // A page with a password
  passwordTitle: 'Cette page est protégée par un mot de passe',
  password: 'Mot de passe',
  passwordWhy: 'Vous l’avez reçu avec le lien.',
  passwordWrong: 'Ce n’est pas le mot de passe de cette page.',
  open: 'Ouvrir',

  // The own appointment
  booked: 'Votre rendez-vous est réservé',
  bookedWith: 'Une confirmation est en route vers {email}.',
  yourMeeting: 'Votre rendez-vous',
  moved: 'Votre rendez-vous a été déplacé',
  cancelled: 'Ce rendez-vous est annulé',
  over: 'Ce rendez-vous est passé.',
  where: 'Où',
  addToCalendar: 'Ajouter au calendrier',
  icsFile: 'Fichier de calendrier (.ics)',
  reschedule: 'Déplacer',
  rescheduleTitle: 'Choisissez un nouveau créneau',
  keepTime: 'Garder le créneau actuel',
  formerTime: 'Créneau actuel',
  confirmMove: 'Déplacer le rendez-vous',
  cancel: 'Annuler le rendez-vous',
  cancelTitle: 'Annuler ce rendez-vous\u202f?',
  cancelWhat: '{host} recevra un avis, et le créneau sera de nouveau libre.',
  keepMeeting: 'Garder le rendez-vous',
  reason: 'Motif',
  mayNotChange: 'Il ne peut plus être modifié ici. Veuillez contacter {host}.',
  bookAgain: 'Réserver un autre créneau',
  seriesScope: 'Aussi tous les rendez-vous suivants de cette série',
  joinCall: 'Rejoindre l’appel',
  goOn: 'Continuer',
  bookedBy: 'Réservé par',
  seriesTaken:
    'Toute la série ne peut pas suivre. Choisissez un autre créneau, ou ce seul rendez-vous.',
  neededReason: 'Veuillez indiquer un motif.',
  cancelledText: '{host} recevra un avis. Le créneau est de nouveau libre.',

  // A booking that waits
  waitsForYou: 'Encore une étape\u00a0: confirmez par e-mail',
  waitsForHost: '{host} doit encore confirmer',
  waitsForHostText:
    '{host} doit confirmer ce rendez-vous. Vous recevrez alors un e-mail à l’adresse {email}.',
  confirmBooking: 'Confirmer cette réservation',
  confirm: 'Confirmer',
  decline: 'Refuser',
  withdraw: 'Retirer',
  confirmed: 'Confirmé',
  declined: 'Refusé. Le créneau est de nouveau libre.',
  lapsed: 'Cette réservation n’a pas été confirmée à temps et a expiré.',
  keptUntil: 'Réservé jusqu’à {time}',
  waitsForYouMail:
    'Suivez le lien de l’e-mail que vous allez recevoir. D’ici là, le créneau vous est réservé.',
  waitsForHostMail: '{host} doit confirmer ce rendez-vous. Vous recevrez alors un message.',
  waitsForAttendeeText:
    'Vous avez accepté. {attendee} doit confirmer aussi, en suivant le lien d’un e-mail.',
  confirmedText: '{attendee} recevra un avis.',
  lapsedTitle: 'Non confirmé à temps',
  withdrawn: 'Retiré',
  notHeld: '{host} est de nouveau disponible à cette heure.',
  withdrawWhat: 'Le créneau sera de nouveau libre.',

  // The end of reminders
  remindersTitle: 'Ne plus recevoir de rappels\u202f?',
  remindersWhat:
    'Vous ne recevrez plus de rappels de vos rendez-vous chez {company}. Les confirmations ' +
    'et les changements vous parviennent toujours.',
  remindersStop: 'Arrêter les rappels',
  remindersOff: 'Les rappels sont désactivés',
  remindersOffText: 'Vous ne recevez plus de rappels de vos rendez-vous chez {company}.',

  // Beside it
  notFoundTitle: 'Il n’y a pas de page ici',
  notFoundText:
    'Si l’on vous a donné ce lien, vérifiez qu’il est complet ou demandez-en un nouveau.',
  busyTitle: 'Indisponible pour le moment',
  busyText: 'Le serveur est occupé ou en cours de démarrage. Réessayez dans un instant.',
  brokenTitle: 'Une erreur s’est produite de notre côté',
  brokenText: 'Cette page n’a pas pu être créée. Rien n’a été modifié. Réessayez dans un instant.',
  tooManyTitle: 'Trop de demandes à la fois',
  tooManyText: 'Patientez une minute, puis réessayez.',
  unreadableTitle: 'Cette demande est illisible',
  unreadableText: 'Vérifiez que le lien est complet ou demandez-en un nouveau.',
  requestNumber:
    'Si cela persiste, indiquez à l’exploitant de ce serveur le numéro de la demande\u00a0:',
  madeWith: 'Prise de rendez-vous avec Punctual',
}
