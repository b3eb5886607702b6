import { inLanguages } from '../languages.ts'

export const signInWords = inLanguages(
  {
    title: 'Sign in',
    email: 'Email',
    password: 'Password',
    newPassword: 'Choose a password',
    passwordHint: 'At least 10 characters. Without one you sign in by links in mails.',
    signIn: 'Sign in',
    byLink: 'Mail me a sign-in link',
    orByLink: 'No password, or forgotten? A link in a mail signs you in once.',
    wrong: 'Email and password do not match. Check both, or have a link mailed to you.',
    linkSent:
      'If {email} belongs to an account here, a mail with a link is on its way. It is good for ' +
      '30 minutes.',
    lookInMails: 'Look into your mails',
    back: 'Back to signing in',
    signUp: 'Open an account',
    signUpText: 'New here?',
    signUpClosed: 'This server opens no new accounts. Ask an administrator for an invitation.',
    companyName: 'Company',
    signUpSent:
      'A mail to {email} is on its way: its link opens the account. It is good for a day.',
    linkTitle: 'Sign in as {email}',
    linkText: 'The link signs in this browser, once.',
    inviteTitle: 'Join {company}',
    inviteText: 'You were invited as {role}. {email} will be your account.',
    openTitle: 'Open {company}',
    openText: '{email} will be the owner.',
    join: 'Join',
    givenName: 'Given name',
    familyName: 'Family name',
    linkUsed: 'This link was used already. Have a new one mailed to you.',
    linkExpired: 'This link has ended. Have a new one mailed to you.',
    linkUnknown:
      'This link is not whole, or never was one. Copy all of it, or have a new one mailed to you.',
    mailNeeded:
      'Somebody has an account with this email: open the link in the mail that was sent there.',
    owner: 'owner',
    admin: 'administrator',
    member: 'member',
    missing: 'Fill this in.',
    tooShort: 'At least 10 characters.',
  },
  {
    title: 'Anmelden',
    email: 'E-Mail',
    password: 'Passwort',
    newPassword: 'Ein Passwort wählen',
    passwordHint: 'Mindestens 10 Zeichen. Ohne Passwort melden Sie sich mit Links in Mails an.',
    signIn: 'Anmelden',
    byLink: 'Anmeldelink schicken',
    orByLink: 'Kein Passwort, oder vergessen? Ein Link in einer Mail meldet Sie einmal an.',
    wrong:
      'E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides, oder lassen Sie sich einen ' +
      'Link schicken.',
    linkSent:
      'Wenn {email} zu einem Konto gehört, ist eine Mail mit einem Link unterwegs. Er gilt 30 ' +
      'Minuten.',
    lookInMails: 'Sehen Sie in Ihre Mails',
    back: 'Zurück zum Anmelden',
    signUp: 'Ein Konto eröffnen',
    signUpText: 'Neu hier?',
    signUpClosed:
      'Dieser Server eröffnet keine neuen Konten. Bitten Sie einen Administrator um eine ' +
      'Einladung.',
    companyName: 'Firma',
    signUpSent:
      'Eine Mail an {email} ist unterwegs: Ihr Link eröffnet das Konto. Er gilt einen Tag.',
    linkTitle: 'Anmelden als {email}',
    linkText: 'Der Link meldet diesen Browser an, einmal.',
    inviteTitle: '{company} beitreten',
    inviteText: 'Sie sind als {role} eingeladen. {email} wird Ihr Konto.',
    openTitle: '{company} eröffnen',
    openText: '{email} wird Inhaber.',
    join: 'Beitreten',
    givenName: 'Vorname',
    familyName: 'Nachname',
    linkUsed: 'Dieser Link wurde schon benutzt. Lassen Sie sich einen neuen schicken.',
    linkExpired: 'Dieser Link gilt nicht mehr. Lassen Sie sich einen neuen schicken.',
    linkUnknown:
      'Dieser Link ist nicht vollständig oder war nie einer. Kopieren Sie ihn ganz, oder lassen ' +
      'Sie sich einen neuen schicken.',
    mailNeeded:
      'Zu dieser E-Mail gibt es schon ein Konto: Öffnen Sie den Link in der Mail dorthin.',
    owner: 'Inhaber',
    admin: 'Administrator',
    member: 'Mitglied',
    missing: 'Bitte ausfüllen.',
    tooShort: 'Mindestens 10 Zeichen.',
  },
)
