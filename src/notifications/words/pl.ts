/** What mails say, in Polish; names stand where they need no ending. */
import type { MailWords } from './words.ts'

export const pl: MailWords = {
  subject: '{title}: {meeting}, {date}',

  bookedTitle: 'Spotkanie jest zarezerwowane',
  bookedText: 'Prowadzi je {host}. Jeśli plany się zmienią, możesz je przenieść lub odwołać.',
  invitedTitle: 'Zaproszenie na spotkanie',
  invitedText: 'Zaprasza {attendee}. Spotkanie prowadzi {host}.',
  hostBookedTitle: 'Nowa rezerwacja',
  hostBookedText: 'Spotkanie z Tobą rezerwuje {attendee}.',
  bookedAllTitle: 'Spotkania są zarezerwowane',
  bookedAllText: 'Poniższe spotkania prowadzi {host}. Każde możesz przenieść lub odwołać.',
  invitedAllText: 'Zaprasza {attendee}. Spotkania prowadzi {host}.',
  hostBookedAllText: 'Serię spotkań z Tobą rezerwuje {attendee}.',

  movedTitle: 'Spotkanie ma nowy termin',
  movedText: 'Spotkanie, które prowadzi {host}, ma termin podany poniżej.',
  hostMovedTitle: 'Spotkanie ma nowy termin',
  hostMovedText: 'Nowy termin podajemy poniżej. Rezerwuje: {attendee}.',
  movedAllTitle: 'Spotkania mają nowe terminy',
  movedAllText: 'Spotkania, które prowadzi {host}, mają terminy podane poniżej.',
  hostMovedAllTitle: 'Spotkania mają nowe terminy',
  hostMovedAllText: 'Nowe terminy podajemy poniżej. Rezerwuje: {attendee}.',

  cancelledTitle: 'Spotkanie jest odwołane',
  cancelledText: 'Spotkanie, które prowadzi {host}, nie odbędzie się.',
  hostCancelledTitle: 'Spotkanie jest odwołane',
  hostCancelledText: 'Rezerwacja: {attendee}. Twój czas jest znów wolny.',
  cancelledAllTitle: 'Spotkania są odwołane',
  cancelledAllText: 'Poniższe spotkania, które prowadzi {host}, nie odbędą się.',
  hostCancelledAllTitle: 'Spotkania są odwołane',
  hostCancelledAllText:
    'Odwołane terminy podajemy poniżej. Rezerwacja: {attendee}. Twój czas jest znów wolny.',

  reassignedTitle: 'Spotkanie poprowadzi inna osoba',
  reassignedText: 'Spotkanie poprowadzi {host}. Termin się nie zmienia.',
  takenOverTitle: 'Przejmujesz spotkanie',
  takenOverText: 'Prowadzisz teraz to spotkanie. Rezerwuje: {attendee}.',
  handedOnTitle: 'Spotkanie zostało przekazane',
  handedOnText:
    'Spotkanie prowadzi teraz {host}. Rezerwuje: {attendee}. Twój czas jest znów wolny.',

  optInTitle: 'Potwierdź swoją rezerwację',
  optInText: 'Termin czeka do: {until}. Bez potwierdzenia rezerwacja wtedy wygaśnie.',
  approvalTitle: 'Rezerwacja czeka na Twoją decyzję',
  approvalText: 'O spotkanie prosi {attendee}. Termin czeka do: {until}.',
  declinedTitle: 'Rezerwacja została odrzucona',
  declinedText:
    '{host} nie może poprowadzić tego spotkania. Nic już nie jest dla Ciebie zarezerwowane.',
  withdrawnTitle: 'Rezerwacja została wycofana',
  withdrawnText: '{attendee} nie prosi już o to spotkanie. Twój czas jest znów wolny.',
  expiredTitle: 'Rezerwacja nie została potwierdzona na czas',
  expiredText: 'Rezerwacja spotkania, które prowadzi {host}, wygasła, a termin jest znów wolny.',

  reminderTitle: 'Przypomnienie',
  reminderText: 'Zbliża się spotkanie, które prowadzi {host}.',
  hostReminderText: 'Zbliża się spotkanie. Rezerwuje: {attendee}.',
  followUpTitle: 'Po spotkaniu',
  followUpText:
    'Dziękujemy za udział w spotkaniu ({host}). Masz pytania? Odpowiedz na tę wiadomość.',
  hostFollowUpText: 'Spotkanie już się zakończyło. Rezerwuje: {attendee}.',

  webhookTitle: 'Webhook został wyłączony',
  webhookGoneText:
    'Poniższy adres odpowiedział, że już nie istnieje (410). Nic nie jest już do niego wysyłane.',
  webhookFailingText:
    'Przez trzy dni nie udało się niczego dostarczyć na poniższy adres. Nic nie jest już do ' +
    'niego wysyłane.',
  webhookKept:
    'Nic nie ginie: to, czego nie dostarczono, zostaje zachowane, tak samo jak to, co dzieje ' +
    'się w międzyczasie. Po ponownym włączeniu webhooka wszystko zostanie dostarczone po kolei.',
  webhookGoOn: 'Aby wznowić wysyłanie, napraw adres, a potem ponownie włącz webhook.',

  host: 'Prowadzi',
  attendee: 'Rezerwuje',
  email: 'E-mail',
  phone: 'Telefon',
  guests: 'Goście',
  allDates: 'Wszystkie terminy',
  newDates: 'Nowe terminy',
  cancelledDates: 'Odwołane terminy',
  where: 'Miejsce',
  reason: 'Powód',
  webhookAddress: 'Adres',
  failingSince: 'Zawodzi od',
  lastError: 'Ostatni błąd',

  confirm: 'Potwierdź',
  decline: 'Odrzuć',
  manage: 'Przenieś lub odwołaj',
  join: 'Dołącz do rozmowy',
  noReminders: 'Bez dalszych przypomnień',
  openWebhook: 'Otwórz webhook',

  whyAttendee: 'Dostajesz tę wiadomość z powodu rezerwacji w {company}.',
  whyHost: 'Dostajesz tę wiadomość, bo prowadzisz spotkania w {company}.',
  whyAdmin: 'Dostajesz tę wiadomość, bo zarządzasz firmą {company}.',

  signInTitle: 'Logowanie do {company}',
  signInText: 'Otwórz link i potwierdź tam, że to Ty. Działa jeden raz, przez pół godziny.',
  signInButton: 'Zaloguj się',
  ignore: 'Jeśli to nie Twoja prośba, nie rób nic: bez tego linku nikt nie wejdzie.',
  invitationTitle: 'Masz zaproszenie do {company}',
  invitationText: '{host} zaprasza Cię do {company}. Link działa jeden raz, przez siedem dni.',
  invitationButton: 'Zobacz zaproszenie',
  signUpTitle: 'Dokończ rejestrację',
  signUpText: 'Otwórz link, aby skonfigurować {company}. Działa jeden raz, przez dobę.',
  signUpButton: 'Dalej',
  newEmailTitle: 'Potwierdź nowy adres',
  newEmailText:
    'Otwórz link, a odtąd będziesz logować się tym adresem. Działa jeden raz, przez pół godziny.',
  newEmailButton: 'Potwierdź adres',
  whyAsked: 'Dostajesz tę wiadomość, bo ktoś podał ten adres.',
  whyInvited: 'Dostajesz tę wiadomość, bo {host} podaje ten adres.',
}
