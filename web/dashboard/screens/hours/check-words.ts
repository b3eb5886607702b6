import { inLanguages } from '../../languages.ts'

/** Each reason of docs/concepts/windows.md, rule 9, has a title, and what to do about it. */
export const checkWords = inLanguages(
  {
    title: 'What would an invitee see, and why not?',
    lead:
      'Choose a meeting type and a day. Every start is listed; of those that are closed, the ' +
      'reason.',
    type: 'Meeting type',
    day: 'Day',
    dayBefore: 'The day before',
    dayAfter: 'The day after',
    otherHours: 'This meeting type uses other hours: {name}.',
    open: {
      one: '{n} of {all} starts can be booked',
      other: '{n} of {all} starts can be booked',
    },
    inZone: 'Times in {zone}',
    bookable: 'Can be booked.',
    noTypesTitle: 'No meeting types yet',
    noTypesText:
      'Invitees book a meeting type. As soon as there is one, you see here what it offers.',
    addType: 'Add a meeting type',
    disabled: 'This meeting type is switched off, so it offers nothing. Switch it on.',
    closedWeekly: 'These hours are closed on {day}. Open the day in the weekly hours.',
    closedThen:
      'There is no time open on this date. An exception or a break in the week closes it.',
    noTeamHours: 'Nobody of the team has hours on this date.',
    toHours: 'To the weekly hours',
    toExceptions: 'To the exceptions',
    toType: 'To the meeting type',
    toAppointments: 'To the appointments',
    toWaiting: 'To what waits for confirmation',
    not_on_grid_title: 'Not a start.',
    not_on_grid:
      'Starts are counted from the beginning of each stretch of hours. Change the interval of ' +
      'the meeting type, or when the hours begin.',
    outside_hours_title: 'Outside the hours.',
    outside_hours:
      'The whole meeting does not fit into the open hours. Lengthen them, remove the ' +
      'exception, or make the meeting shorter.',
    past_title: 'Past.',
    past: 'This time is over. There is nothing to change.',
    inside_notice_title: 'Too soon.',
    inside_notice:
      'The meeting type asks for more notice than is left. Lower its minimum notice to open this.',
    beyond_horizon_title: 'Too far ahead.',
    beyond_horizon:
      'The meeting type cannot be booked for this date yet, or no longer. Widen how far ahead ' +
      'it can be booked.',
    limit_reached_title: 'Limit reached.',
    limit_reached:
      'There are as many bookings as the meeting type allows in this period. Raise the limit, ' +
      'or leave it as it is.',
    seats_full_title: 'All seats are taken.',
    seats_full: 'The group at this time is full. Raise the number of seats of the meeting type.',
    held_title: 'Being booked.',
    held:
      'Somebody is filling in the form for this time. It opens again within minutes, unless ' +
      'they book.',
    pending_title: 'Waiting for confirmation.',
    pending:
      'A booking at this time is not confirmed yet. Decline it to open the time; otherwise it ' +
      'opens when the wait is over.',
    slot_taken_title: 'Taken.',
    slot_taken: 'There is an appointment at this time. Move or cancel it to open the time.',
    buffer_title: 'Too close to another.',
    buffer:
      'Only the time before or after the meeting meets another appointment. Shorten the ' +
      'buffers of the meeting type.',
    calendar_busy_title: 'Busy in the calendar.',
    calendar_busy: 'A connected calendar has an event then. Move it there, or mark it as free.',
    host_unavailable_title: 'Nobody is free.',
    host_unavailable:
      'No choice of the team’s hosts can take this start. Add hosts, or look at the hours of each.',
  },
  {
    title: 'Was sehen Gäste, und warum nicht mehr?',
    lead:
      'Wählen Sie eine Terminart und einen Tag. Jeder Beginn wird gezeigt, bei geschlossenen ' +
      'mit dem Grund.',
    type: 'Terminart',
    day: 'Tag',
    dayBefore: 'Der Tag davor',
    dayAfter: 'Der Tag danach',
    otherHours: 'Diese Terminart nutzt andere Zeiten: {name}.',
    open: {
      one: '{n} von {all} Zeiten buchbar',
      other: '{n} von {all} Zeiten buchbar',
    },
    inZone: 'Uhrzeiten in {zone}',
    bookable: 'Kann gebucht werden.',
    noTypesTitle: 'Noch keine Terminarten',
    noTypesText:
      'Gäste buchen eine Terminart. Sobald es eine gibt, sehen Sie hier, was sie anbietet.',
    addType: 'Terminart hinzufügen',
    disabled: 'Diese Terminart ist ausgeschaltet und bietet nichts an. Schalten Sie sie ein.',
    closedWeekly: 'Am {day} ist geschlossen. Öffnen Sie den Tag in den Wochenzeiten.',
    closedThen:
      'An diesem Tag ist nichts offen. Eine Ausnahme oder eine Lücke in der Woche schließt ihn.',
    noTeamHours: 'Niemand im Team hat an diesem Tag Zeiten.',
    toHours: 'Zu den Wochenzeiten',
    toExceptions: 'Zu den Ausnahmen',
    toType: 'Zur Terminart',
    toAppointments: 'Zu den Terminen',
    toWaiting: 'Zu den unbestätigten Buchungen',
    not_on_grid_title: 'Kein Beginn.',
    not_on_grid:
      'Gezählt wird ab dem Beginn jedes offenen Zeitraums. Ändern Sie den Takt der Terminart ' +
      'oder den Beginn der Zeiten.',
    outside_hours_title: 'Außerhalb der Zeiten.',
    outside_hours:
      'Der Termin passt nicht ganz in die offenen Zeiten. Verlängern Sie sie, entfernen Sie ' +
      'die Ausnahme oder kürzen Sie den Termin.',
    past_title: 'Vorbei.',
    past: 'Diese Zeit ist vergangen. Hier gibt es nichts zu ändern.',
    inside_notice_title: 'Zu kurzfristig.',
    inside_notice:
      'Die Terminart verlangt mehr Vorlauf, als noch bleibt. Verkürzen Sie ihren Mindestvorlauf.',
    beyond_horizon_title: 'Zu weit im Voraus.',
    beyond_horizon:
      'Für diesen Tag ist die Terminart noch nicht oder nicht mehr buchbar. Erweitern Sie ' +
      'ihren Buchungszeitraum.',
    limit_reached_title: 'Obergrenze erreicht.',
    limit_reached:
      'In diesem Zeitraum gibt es so viele Buchungen, wie die Terminart erlaubt. Heben Sie die ' +
      'Grenze an, oder lassen Sie es dabei.',
    seats_full_title: 'Alle Plätze sind vergeben.',
    seats_full:
      'Die Gruppe zu dieser Zeit ist voll. Erhöhen Sie die Zahl der Plätze dieser Terminart.',
    held_title: 'Wird gerade gebucht.',
    held:
      'Jemand füllt für diese Zeit das Formular aus. Sie wird in wenigen Minuten wieder frei, ' +
      'wenn daraus keine Buchung wird.',
    pending_title: 'Wartet auf Bestätigung.',
    pending:
      'Eine Buchung zu dieser Zeit ist noch nicht bestätigt. Lehnen Sie sie ab, um die Zeit ' +
      'freizugeben; sonst wird sie frei, wenn die Frist abläuft.',
    slot_taken_title: 'Belegt.',
    slot_taken:
      'Zu dieser Zeit gibt es einen Termin. Verlegen Sie ihn oder sagen Sie ihn ab, um die ' +
      'Zeit freizugeben.',
    buffer_title: 'Zu nah an einem anderen Termin.',
    buffer:
      'Nur die Pufferzeit davor oder danach trifft auf einen anderen Termin. Verkürzen Sie die ' +
      'Puffer der Terminart.',
    calendar_busy_title: 'Im Kalender belegt.',
    calendar_busy:
      'In einem verbundenen Kalender steht dann etwas. Verlegen Sie es dort oder markieren ' +
      'Sie es als frei.',
    host_unavailable_title: 'Niemand ist frei.',
    host_unavailable:
      'Aus dem Team kann niemand zu dieser Zeit. Fügen Sie Personen hinzu oder sehen Sie deren ' +
      'Zeiten durch.',
  },
)
