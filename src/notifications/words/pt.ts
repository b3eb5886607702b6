/** What mails say, in Portuguese. */
import type { MailWords } from './words.ts'

export const pt: MailWords = {
  subject: '{title}: {meeting}, {date}',

  bookedTitle: 'A sua reunião está marcada',
  bookedText: 'Vai reunir-se com {host}. Se os planos mudarem, pode remarcar ou cancelar por si.',
  invitedTitle: 'Recebeu um convite',
  invitedText: '{attendee} marcou uma reunião com {host} e convida-o a participar.',
  hostBookedTitle: 'Nova marcação',
  hostBookedText: '{attendee} marcou uma reunião consigo.',
  bookedAllTitle: 'As suas reuniões estão marcadas',
  bookedAllText:
    'Vai reunir-se com {host} nas datas abaixo. Pode remarcar ou cancelar cada uma por si.',
  invitedAllText: '{attendee} marcou reuniões com {host} e convida-o a participar.',
  hostBookedAllText: '{attendee} marcou uma série de reuniões consigo.',

  movedTitle: 'A sua reunião tem um novo horário',
  movedText: 'A reunião com {host} passou para o horário abaixo.',
  hostMovedTitle: 'Uma reunião tem um novo horário',
  hostMovedText: 'A reunião com {attendee} passou para o horário abaixo.',
  movedAllTitle: 'As suas reuniões têm novos horários',
  movedAllText: 'As reuniões com {host} passaram para os horários abaixo.',
  hostMovedAllTitle: 'Há reuniões com novos horários',
  hostMovedAllText: 'As reuniões com {attendee} passaram para os horários abaixo.',

  cancelledTitle: 'A sua reunião está cancelada',
  cancelledText: 'A reunião com {host} não se realiza.',
  hostCancelledTitle: 'Uma reunião está cancelada',
  hostCancelledText: 'A reunião com {attendee} está cancelada. O seu horário está livre de novo.',
  cancelledAllTitle: 'As suas reuniões estão canceladas',
  cancelledAllText: 'As reuniões abaixo com {host} não se realizam.',
  hostCancelledAllTitle: 'Há reuniões canceladas',
  hostCancelledAllText:
    'As reuniões abaixo com {attendee} estão canceladas. Os seus horários estão livres de novo.',

  reassignedTitle: 'A sua reunião passa para outra pessoa',
  reassignedText: 'Vai agora reunir-se com {host}. O horário é o mesmo.',
  takenOverTitle: 'Fica com uma reunião',
  takenOverText: 'A reunião com {attendee} é agora sua.',
  handedOnTitle: 'A sua reunião passou para outra pessoa',
  handedOnText: 'A reunião com {attendee} passa para {host}. O seu horário está livre de novo.',

  optInTitle: 'Confirme a sua marcação',
  optInText:
    'O horário fica guardado para si até {until}. Sem a sua confirmação, a marcação termina ' +
    'nessa altura.',
  approvalTitle: 'Uma marcação espera por si',
  approvalText: '{attendee} gostaria de reunir-se consigo. O horário fica guardado até {until}.',
  declinedTitle: 'A sua marcação foi recusada',
  declinedText: '{host} não pode realizar esta reunião. Já nada está reservado para si.',
  withdrawnTitle: 'Uma marcação foi retirada',
  withdrawnText: '{attendee} já não pede esta reunião. O seu horário está livre de novo.',
  expiredTitle: 'A sua marcação não foi confirmada a tempo',
  expiredText: 'A marcação com {host} terminou e o horário está livre de novo.',

  reminderTitle: 'Lembrete',
  reminderText: 'A sua reunião com {host} aproxima-se.',
  hostReminderText: 'A sua reunião com {attendee} aproxima-se.',
  followUpTitle: 'Depois da sua reunião',
  followUpText:
    'Obrigado pela reunião com {host}. Se algo ficou em aberto, responda a esta mensagem.',
  hostFollowUpText: 'A sua reunião com {attendee} terminou.',

  webhookTitle: 'Um webhook foi desativado',
  webhookGoneText: 'O endereço abaixo respondeu que já não existe (410). Já nada lhe é enviado.',
  webhookFailingText:
    'Durante três dias não foi possível entregar nada no endereço abaixo. Já nada lhe é enviado.',
  webhookKept:
    'Nada se perde: o que não foi entregue fica guardado, tal como o que acontecer entretanto. ' +
    'Quando o webhook for ativado de novo, tudo será entregue por ordem.',
  webhookGoOn: 'Para continuar, corrija o endereço e volte a ativar o webhook.',

  host: 'Com',
  attendee: 'Marcado por',
  email: 'Email',
  phone: 'Telefone',
  guests: 'Convidados',
  allDates: 'Todas as datas',
  newDates: 'Novos horários',
  cancelledDates: 'Datas canceladas',
  where: 'Local',
  reason: 'Motivo',
  webhookAddress: 'Endereço',
  failingSince: 'Falha desde',
  lastError: 'Último erro',

  confirm: 'Confirmar',
  decline: 'Recusar',
  manage: 'Remarcar ou cancelar',
  join: 'Entrar na chamada',
  noReminders: 'Sem mais lembretes',
  openWebhook: 'Abrir o webhook',

  whyAttendee: 'Recebe esta mensagem por causa de uma marcação em {company}.',
  whyHost: 'Recebe esta mensagem porque realiza reuniões em {company}.',
  whyAdmin: 'Recebe esta mensagem porque administra {company}.',

  signInTitle: 'Iniciar sessão em {company}',
  signInText: 'Abra a ligação e confirme aí que é o próprio. Serve uma só vez, durante meia hora.',
  signInButton: 'Iniciar sessão',
  ignore: 'Se não pediu isto, não faça nada: sem esta ligação ninguém entra.',
  invitationTitle: 'Tem um convite para {company}',
  invitationText:
    '{host} gostaria de contar consigo em {company}. A ligação serve uma só vez, durante ' +
    'sete dias.',
  invitationButton: 'Ver o convite',
  signUpTitle: 'Concluir o registo',
  signUpText: 'Abra a ligação para configurar {company}. Serve uma só vez, durante um dia.',
  signUpButton: 'Continuar',
  newEmailTitle: 'Confirmar o novo endereço',
  newEmailText:
    'Abra a ligação e passará a iniciar sessão com este endereço. Serve uma só vez, durante ' +
    'meia hora.',
  newEmailButton: 'Confirmar o endereço',
  whyAsked: 'Recebe esta mensagem porque alguém indicou este endereço.',
  whyInvited: 'Recebe esta mensagem porque {host} indicou este endereço.',
}
