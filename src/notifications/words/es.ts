/** What mails say, in Spanish; readers are addressed as “usted”. */
import type { MailWords } from './words.ts'

export const es: MailWords = {
  subject: '{title}: {meeting}, {date}',

  bookedTitle: 'Su cita está reservada',
  bookedText:
    'Se reunirá con {host}. Si cambian sus planes, puede moverla o cancelarla por su cuenta.',
  invitedTitle: 'Le han invitado',
  invitedText: '{attendee} ha reservado una cita con {host} y le invita a participar.',
  hostBookedTitle: 'Nueva reserva',
  hostBookedText: '{attendee} ha reservado una cita con usted.',
  bookedAllTitle: 'Sus citas están reservadas',
  bookedAllText:
    'Se reunirá con {host} en las fechas de abajo. Puede mover o cancelar cada cita por su cuenta.',
  invitedAllText: '{attendee} ha reservado citas con {host} y le invita a participar.',
  hostBookedAllText: '{attendee} ha reservado una serie de citas con usted.',

  movedTitle: 'Su cita tiene una hora nueva',
  movedText: 'La cita con {host} pasa a la hora indicada abajo.',
  hostMovedTitle: 'Una cita tiene una hora nueva',
  hostMovedText: 'La cita con {attendee} pasa a la hora indicada abajo.',
  movedAllTitle: 'Sus citas tienen horas nuevas',
  movedAllText: 'Las citas con {host} pasan a las horas indicadas abajo.',
  hostMovedAllTitle: 'Hay citas con horas nuevas',
  hostMovedAllText: 'Las citas con {attendee} pasan a las horas indicadas abajo.',

  cancelledTitle: 'Su cita está cancelada',
  cancelledText: 'La cita con {host} no tendrá lugar.',
  hostCancelledTitle: 'Una cita está cancelada',
  hostCancelledText: 'La cita con {attendee} está cancelada. Su hora vuelve a estar libre.',
  cancelledAllTitle: 'Sus citas están canceladas',
  cancelledAllText: 'Las citas de abajo con {host} no tendrán lugar.',
  hostCancelledAllTitle: 'Hay citas canceladas',
  hostCancelledAllText:
    'Las citas de abajo con {attendee} están canceladas. Sus horas vuelven a estar libres.',

  reassignedTitle: 'Le atenderá otra persona',
  reassignedText: 'Ahora se reunirá con {host}. La hora sigue siendo la misma.',
  takenOverTitle: 'Se hace cargo de una cita',
  takenOverText: 'La cita con {attendee} ahora es suya.',
  handedOnTitle: 'Su cita ha pasado a otra persona',
  handedOnText: 'De la cita con {attendee} se encarga ahora {host}. Su hora vuelve a estar libre.',

  optInTitle: 'Confirme su reserva',
  optInText:
    'La hora se le guarda hasta el {until}. Sin su confirmación, la reserva termina entonces.',
  approvalTitle: 'Una reserva espera su respuesta',
  approvalText: '{attendee} quiere reunirse con usted. La hora se guarda hasta el {until}.',
  declinedTitle: 'Su reserva ha sido rechazada',
  declinedText: '{host} no puede atender esta cita. Ya no hay nada reservado para usted.',
  withdrawnTitle: 'Se ha retirado una reserva',
  withdrawnText: '{attendee} ya no pide esta cita. Su hora vuelve a estar libre.',
  expiredTitle: 'Su reserva no se confirmó a tiempo',
  expiredText: 'La reserva con {host} ha terminado y su hora vuelve a estar libre.',

  reminderTitle: 'Recordatorio',
  reminderText: 'Se acerca su cita con {host}.',
  hostReminderText: 'Se acerca su cita con {attendee}.',
  followUpTitle: 'Después de su cita',
  followUpText: 'Gracias por su cita con {host}. Si queda algo pendiente, responda a este mensaje.',
  hostFollowUpText: 'Su cita con {attendee} ha terminado.',

  webhookTitle: 'Se ha desactivado un webhook',
  webhookGoneText:
    'La dirección de abajo ha respondido que ya no existe (410). Ya no se le envía nada.',
  webhookFailingText:
    'Durante tres días no se ha podido entregar nada a la dirección de abajo. Ya no se le ' +
    'envía nada.',
  webhookKept:
    'No se pierde nada: lo que no se ha entregado se conserva, y también lo que ocurra ' +
    'mientras tanto. Cuando el webhook se active de nuevo, se entregará todo en orden.',
  webhookGoOn: 'Para continuar, corrija la dirección y vuelva a activar el webhook.',

  host: 'Con',
  attendee: 'Reservado por',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  guests: 'Invitados',
  allDates: 'Todas las fechas',
  newDates: 'Horas nuevas',
  cancelledDates: 'Fechas canceladas',
  where: 'Lugar',
  reason: 'Motivo',
  webhookAddress: 'Dirección',
  failingSince: 'Falla desde',
  lastError: 'Último error',

  confirm: 'Confirmar',
  decline: 'Rechazar',
  manage: 'Mover o cancelar',
  join: 'Unirse a la llamada',
  noReminders: 'No más recordatorios',
  openWebhook: 'Abrir el webhook',

  whyAttendee: 'Recibe este mensaje por una reserva en {company}.',
  whyHost: 'Recibe este mensaje porque ofrece citas en {company}.',
  whyAdmin: 'Recibe este mensaje porque administra {company}.',

  signInTitle: 'Iniciar sesión en {company}',
  signInText:
    'Abra el enlace y confirme allí que es usted. Sirve una sola vez, durante media hora.',
  signInButton: 'Iniciar sesión',
  ignore: 'Si no lo ha pedido, no haga nada: sin este enlace no entra nadie.',
  invitationTitle: 'Tiene una invitación a {company}',
  invitationText:
    '{host} quiere contar con usted en {company}. El enlace sirve una sola vez, durante ' +
    'siete días.',
  invitationButton: 'Ver la invitación',
  signUpTitle: 'Terminar el registro',
  signUpText: 'Abra el enlace para configurar {company}. Sirve una sola vez, durante un día.',
  signUpButton: 'Continuar',
  newEmailTitle: 'Confirmar la nueva dirección',
  newEmailText:
    'Abra el enlace y a partir de entonces iniciará sesión con esta dirección. Sirve una ' +
    'sola vez, durante media hora.',
  newEmailButton: 'Confirmar la dirección',
  whyAsked: 'Recibe este mensaje porque alguien indicó esta dirección.',
  whyInvited: 'Recibe este mensaje porque {host} indicó esta dirección.',
}
