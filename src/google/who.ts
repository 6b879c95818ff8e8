import type { Who } from '../ports';

/** In menu, sidebar and card the active user is the person (platform-facts.md §4); blank means Google does not say. */
export const sessionWho = (): Who => ({
  email: () => Session.getActiveUser().getEmail().trim().toLowerCase(),
});

/** In a trigger: whoever made it. */
export const triggerWho = (): Who => ({
  email: () => Session.getEffectiveUser().getEmail().trim().toLowerCase(),
});
