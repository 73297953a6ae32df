export const signInMessages = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  back: 'Back',
  forgot: 'Forgot password?',

  codeTitle: 'Enter the code',
  codeIntro:
    'The password is right. Now open your authenticator app: it shows six digits for Leadmap.',
  code: 'Six digits',
  codeSubmit: 'Go on',
  useRecovery: 'Use a recovery code',
  recoveryIntro:
    'The password is right. Enter one of the codes you kept when you set up the second step. Each works once.',
  recovery: 'Recovery code',
  useApp: 'Use the authenticator app',

  forgotTitle: 'Forgot password',
  forgotIntro:
    'Enter the e-mail you sign in with. The owner of your Leadmap hands out new passwords.',
  forgotSubmit: 'Ask for a new password',
  asked:
    'If somebody signs in with that address, the owner of your Leadmap now sees that you need a new password and can hand you a link.',
  backToSignIn: 'Back to sign in',
  ownerLink: 'Are you the owner? On the server, run this and open the link it prints:',

  noOwnerTitle: 'This Leadmap has no owner yet',
  noOwnerOpen:
    'Open the one-time link that “npm start” printed in the terminal. It signs you in as the owner.',
  noOwnerCreate: 'The link is gone, or there is no terminal? On the server, run:',
  noOwnerLook: 'Look again',

  refused:
    'E-mail and password do not belong together. Check both, or ask the owner of your Leadmap for a new password.',
  tooMany: 'Too many tries. Try again {when}, at {time}.',
  tooManyLater: 'Too many tries. Try again in a few minutes.',
  unreachable:
    'Nobody can sign in while the server cannot be reached. Check the connection and try again.',
  offline:
    'The server cannot be reached. Check the connection and try again; what you typed stays here.',
  timeout: 'The server did not answer in time. Try again; what you typed stays here.',
  failed: 'The server failed. Try again in a moment; what you typed stays here.',
  refusedBecause: 'The server refused it: {reason}',

  opening: 'Opening the link…',
  joinTitle: 'Welcome to {company}',
  joinIntro: 'You are invited to Leadmap. Say who you are and choose a password.',
  join: 'Join {company} as {role}',
  name: 'Your name',
  emailFixed: 'The invitation is for this address.',
  newPassword: 'New password',
  passwordRule: 'At least {least, number} characters; a few words in a row are best.',
  newPasswordTitle: 'Choose a new password',
  newPasswordIntro: 'It takes the place of the old one, and signs you in.',
  newPasswordSubmit: 'Save and sign in',
  'role.owner': 'owner',
  'role.office': 'office',
  'role.dispatcher': 'dispatcher',

  goneTitle: 'This link does not work any more',
  gone: 'Each link works once, and only for a while. If you have used it already, sign in. Otherwise ask the owner of your Leadmap for a new one.',
  goneStart: 'If no owner has chosen a password yet, start Leadmap again: it prints a new link.',
  noTokenTitle: 'Part of the link is missing',
  noToken: 'Open the whole link again: copy it from its first to its last character.',
  linkTroubleTitle: 'The link could not be opened',
  linkUnreachable: 'The server did not answer. Check the connection and try again.',
  toSignIn: 'Go to sign in',

  againTitle: 'You were signed out',
  again: '{name}, sign in again: nothing that you typed is lost.',
  againOwner:
    '{name}, you have not chosen a password yet, so a new link has to let you in. On the server, stop Leadmap, run this again and open the link it prints:',
  someoneElse: 'Continue as someone else',
} as const;
