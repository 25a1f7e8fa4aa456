import type { DeliveryWords } from './zh.ts';

export const en: DeliveryWords = {
  forbidden: 'Not allowed',
  forbiddenHelp: 'Your account may not see or do this. Ask the planning section or the administrator.',
  signInFirst: 'Please sign in first.',
  signedOut: 'Not signed in, or no longer',
  signedOutHelp: 'Nothing was written. Sign in in another window, then go back to the page you filled in and send it again: what you wrote is still there.',
  signIn: 'Sign in',
  home: 'Home',
  outdated: 'Somebody has just changed this',
  outdatedHelp: 'It was changed after you opened it, and your change was not written. Open it again, read what is new, then change it.',
  reload: 'Open again',
};
