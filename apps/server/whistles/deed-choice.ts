import { checkFault, isOpen, onLevel, refusalsOf, type Called, type Whistle } from '../../../src/delivery/index.ts';
import { may, type Actor } from '../../../src/identity/index.ts';

export const DEEDS = [
  'explain',
  'arrive',
  'answer',
  'done',
  'propose',
  'confirm',
  'reject',
  'add',
  'settle',
  'call',
  'climb',
  'refuse',
  'return',
  'merge',
  'reopen',
] as const;
export type DeedName = (typeof DEEDS)[number];

/** The rights that deeds go by. */
export const ACTION_OF = {
  explain: 'whistle.answer',
  arrive: 'whistle.answer',
  answer: 'whistle.answer',
  done: 'whistle.answer',
  propose: 'whistle.answer',
  refuse: 'whistle.answer',
  confirm: 'whistle.check',
  reject: 'whistle.check',
  add: 'whistle.blow',
  settle: 'whistle.handle',
  call: 'whistle.handle',
  return: 'whistle.handle',
  merge: 'whistle.handle',
  reopen: 'whistle.handle',
  climb: 'whistle.climb',
} as const satisfies Readonly<Record<DeedName, string>>;

/** The units in whose name the actor may speak: his own wherever it was called; the planning section for any that is called on this level. */
export const unitsSpokenFor = (whistle: Whistle, actor: Actor, region: string): readonly string[] =>
  [
    ...new Set(
      whistle.called.filter(({ released, level, unit }) => released === undefined && (level === whistle.level || unit === actor.unit)).map(({ unit }) => unit),
    ),
  ].filter((unit) => may(actor, 'whistle.answer', { region, units: [unit] }));

/** Whether the actor speaks for a level on which no unit was called. */
export const speaksForLevel = (whistle: Whistle, actor: Actor, region: string): boolean =>
  onLevel(whistle).every(({ released }) => released !== undefined) && may(actor, 'whistle.answer', { region });

/** What a unit that was called says itself. */
const SPOKEN: ReadonlySet<DeedName> = new Set(['arrive', 'answer', 'done', 'propose', 'refuse']);

const isCallerOf = ({ raisedBy, callers = [] }: Whistle, actor: Actor): boolean =>
  [raisedBy, ...callers].some(
    (caller) => (caller.unit !== undefined && caller.unit === actor.unit) || (caller.account ?? caller.name) === (actor.account ?? actor.name),
  );

/**
 * Whether the actor may do the deed to this whistle in the name of `unit` (undefined: of the level). The store asks only whether the whistle concerns his unit,
 * and another unit's word is not his to give.
 */
export const mayDo = (deed: DeedName, whistle: Whistle, actor: Actor, region: string, unit: string | undefined): boolean => {
  const action = ACTION_OF[deed];
  const own = { region, units: actor.unit === undefined ? [] : [actor.unit] };
  if (!may(actor, action, own)) return false;
  if (action === 'whistle.answer') return unit === undefined ? may(actor, action, { region }) : may(actor, action, { region, units: [unit] });
  if (deed === 'add') return isCallerOf(whistle, actor) || may(actor, 'whistle.handle', { region });
  if (deed === 'climb') return isCallerOf(whistle, actor) || may(actor, 'whistle.handle', { region }) || unitsSpokenFor(whistle, actor, region).length > 0;
  return true;
};

const callOfUnit = ({ called }: Whistle, unit: string): Called | undefined => called.findLast((call) => call.unit === unit && call.released === undefined);

/** What the actor may do to it now, the likeliest first. The server asks again when it is done. */
export const deedsFor = (whistle: Whistle, actor: Actor, region: string, now: string): readonly DeedName[] => {
  const { state, origin } = whistle;
  const units = unitsSpokenFor(whistle, actor, region);
  const calls = units.flatMap((unit) => callOfUnit(whistle, unit) ?? []);
  const own = { region, units: actor.unit === undefined ? [] : [actor.unit] };
  const forLevel = speaksForLevel(whistle, actor, region);
  const runs = state === 'open' || state === 'answered';
  const isCaller = isCallerOf(whistle, actor);
  const handles = may(actor, 'whistle.handle', { region });
  const can: Readonly<Record<DeedName, boolean>> = {
    explain: runs && origin === 'red' && whistle.cause === undefined && (calls.length > 0 || forLevel),
    arrive: state === 'open' && calls.some(({ arrived }) => arrived === undefined),
    answer: state === 'open' && (origin !== 'red' || whistle.cause !== undefined) && (calls.some(({ answered }) => answered === undefined) || forLevel),
    done: runs && origin !== 'red' && onLevel(whistle).length > 1 && calls.some(({ answered, done }) => answered !== undefined && done === undefined),
    propose: (state === 'answered' || (runs && origin === 'red' && whistle.cause !== undefined)) && (calls.length > 0 || forLevel),
    confirm: state === 'proposed_closed' && may(actor, 'whistle.check', own) && checkFault(whistle, { actor, at: now }) === undefined,
    reject: state === 'proposed_closed' && may(actor, 'whistle.check', own) && checkFault(whistle, { actor, at: now }) === undefined,
    add: state === 'returned' && isCaller && may(actor, 'whistle.blow', own),
    settle: handles && runs && refusalsOf(whistle).length > 0,
    call: handles && runs,
    climb: runs && whistle.level < 3 && (handles || isCaller || calls.length > 0) && may(actor, 'whistle.climb', own),
    refuse: state === 'open' && calls.some(({ answered, refused }) => answered === undefined && refused === undefined) && actor.unit !== undefined,
    return: handles && runs && origin === 'raised',
    merge: handles && isOpen(whistle),
    reopen: handles && state === 'closed',
  };
  const all = DEEDS.filter((deed) => can[deed]);
  // Who only speaks for others handles first.
  return calls.some(({ unit }) => unit === actor.unit) ? all : all.toSorted((a, b) => Number(SPOKEN.has(a)) - Number(SPOKEN.has(b)));
};
