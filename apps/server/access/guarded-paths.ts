/** Groups of routes that ask for rights of their own in every handler; a write to any other path takes the right to write plans and figures. */
const PERSONAL = /^\/(?:sign-in|sign-out|account|admin|fill|desk|notices|public)(?:\/|$)/;
const DELIVERY =
  /^\/regions\/[^/]+\/[^/]+\/(?:leader|board|tasks|years|links|reports|projects|whistles|meetings|units|calendar|evaluations|schemes|scores|appeals|policies|documents|followups|supervision|amendments|releases|opinions|questionnaires)(?:\/|$)/;

export const asksItself = (path: string): boolean => PERSONAL.test(path) || DELIVERY.test(path);

/** Pages that read the same for everybody without the database, the first page among them: they do not wait until it is known who asks. */
const READING = /^\/(?:$|(?:plans|assets|help|access|jobs|trash)(?:\/|$))/;

export const isReadingRoom = (path: string): boolean => READING.test(path);

/** The region that a path speaks of. */
export const regionOfPath = (path: string): string | undefined => /^\/(?:api\/v1\/)?regions\/([^/]+)/.exec(path)?.[1];
