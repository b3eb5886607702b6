import { inLanguages } from '../../languages.ts'

export const teamWords = inLanguages(
  {
    title: 'Teams',
    lead:
      'A team offers meeting types that several people host: in turn, by capacity, or all ' +
      'together.',
    create: 'New team',
    back: 'All meeting types',
    name: 'Name',
    nameHint: 'What guests read as the host.',
    slug: 'Address',
    slugHint: 'Its pages are at {url}/…',
    slugNone: 'Empty: made from the name.',
    members: 'Members',
    membersCount: { one: '{n} member', other: '{n} members' },
    admins: 'Admins',
    offers: 'Its meeting types',
    showOffers: 'Show them',
    newOffer: 'New meeting type',
    save: 'Save',
    saved: '{name} is saved',
    created: '{name} is made',
    admin: 'Admin',
    member: 'Member',
    roleOf: 'Role of {name}',
    addMember: 'Add a member …',
    added: '{name} is in the team',
    made_admin: '{name} is an admin of the team',
    made_member: '{name} is a member of the team',
    removeOf: 'Take {name} out of the team',
    removed: '{name} is not in the team any more',
    removedHint: 'Whoever leaves stays a host of its meeting types until taken out there.',
    delete: 'Delete team',
    deleteTitle: 'Delete {name}?',
    deleteText: 'A team that ever offered a meeting type stays. This cannot be undone.',
    deleted: '{name} is deleted',
    inUse: 'This team has offered meeting types, so it stays.',
    missing: 'Fill this in.',
    emptyTitle: 'No teams yet',
    emptyText:
      'Make one when several people should share bookings: a sales team that takes turns, or ' +
      'a panel that meets together.',
  },
  {
    title: 'Teams',
    lead:
      'Ein Team bietet Terminarten an, die mehrere übernehmen: reihum, nach Kapazität oder ' +
      'alle zusammen.',
    create: 'Neues Team',
    back: 'Alle Terminarten',
    name: 'Name',
    nameHint: 'Was Gäste als Gastgeber lesen.',
    slug: 'Adresse',
    slugHint: 'Seine Seiten liegen unter {url}/…',
    slugNone: 'Leer: entsteht aus dem Namen.',
    members: 'Mitglieder',
    membersCount: { one: '{n} Mitglied', other: '{n} Mitglieder' },
    admins: 'Leitung',
    offers: 'Seine Terminarten',
    showOffers: 'Zeigen',
    newOffer: 'Neue Terminart',
    save: 'Speichern',
    saved: '{name} ist gespeichert',
    created: '{name} ist angelegt',
    admin: 'Leitung',
    member: 'Mitglied',
    roleOf: 'Rolle von {name}',
    addMember: 'Mitglied hinzufügen …',
    added: '{name} ist im Team',
    made_admin: '{name} leitet das Team',
    made_member: '{name} ist Mitglied im Team',
    removeOf: '{name} aus dem Team nehmen',
    removed: '{name} ist nicht mehr im Team',
    removedHint:
      'Wer das Team verlässt, bleibt Gastgeber seiner Terminarten, bis er dort herausgenommen ' +
      'wird.',
    delete: 'Team löschen',
    deleteTitle: '{name} löschen?',
    deleteText:
      'Ein Team, das je eine Terminart angeboten hat, bleibt bestehen. Das lässt sich nicht ' +
      'rückgängig machen.',
    deleted: '{name} ist gelöscht',
    inUse: 'Dieses Team hat Terminarten angeboten und bleibt deshalb bestehen.',
    missing: 'Bitte ausfüllen.',
    emptyTitle: 'Noch keine Teams',
    emptyText:
      'Legen Sie eines an, wenn sich mehrere die Buchungen teilen sollen: ein Vertrieb, der ' +
      'sich abwechselt, oder eine Runde, die gemeinsam trifft.',
  },
)
