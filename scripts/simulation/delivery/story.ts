import type { Said, Stage } from '../../../src/delivery/index.ts';

/** A day as a text: `2023-06-30`, or `{{day-45}}`, so many days from the day on which the example is brought in. */
type Day = string;

export type ProjectStory = {
  readonly name: string;
  readonly lead: string;
  readonly stage: Stage | 'withdrawn';
  readonly begins: Day;
  readonly ends: Day;
  /** 万元. */
  readonly total: number;
  /** How much of it is spent. */
  readonly share: number;
  readonly scale: string;
  readonly funds: readonly string[];
  /** How much of the running year's schedule is done. */
  readonly pace?: number;
  /** Name of a milestone that has passed unreached. */
  readonly late?: string;
  readonly need?: { readonly kind: 'land' | 'funds' | 'energy'; readonly text: string; readonly wanted: string; readonly met: string };
  /** It stands in a box of the plan under this name. */
  readonly box?: boolean;
};

type WhistleStory = {
  readonly title: string;
  readonly fact: string;
  readonly unit: string;
  readonly called: readonly string[];
  readonly place?: string;
  readonly project?: string;
};

/** Who owes what in a region that does not exist. Units go by their names. */
export type DeliveryStory = {
  readonly by: string;
  readonly mark: string;
  readonly document: string;
  /** The unit of the planning section. */
  readonly planning: string;
  /** Leads of the measures, in the order of the plan. */
  readonly measures: readonly string[];
  /** Leads of the items of boxes. */
  readonly boxes: Readonly<Record<string, string>>;
  /** How many measures, counted from the last, nobody owns yet. */
  readonly nobodys: number;
  /** Family names of contacts. */
  readonly people: readonly string[];
  readonly person: (family: string) => string;
  readonly said: Readonly<Record<'as_planned' | 'slow' | 'stuck' | 'done', readonly string[]>>;
  /** Tasks that go on after the plan's end. */
  readonly carriedOver: readonly string[];
  readonly calendar: { readonly name: string; readonly dueDay: number; readonly cap: number };
  readonly reporting: readonly string[];
  readonly lateUnit: string;
  readonly returnedUnit: string;
  readonly returned: string;
  readonly source: (unit: string) => string;
  readonly projects: readonly ProjectStory[];
  /** What proves that a stage was entered; `#` is the year. */
  readonly stageDocuments: Readonly<Partial<Record<Stage | 'withdrawn', string>>>;
  /** Names of milestones: procedures done, works begun, structure done, accepted. */
  readonly milestones: readonly [string, string, string, string];
  readonly withdrawnReason: string;
  readonly needUnits: Readonly<Record<'land' | 'funds' | 'energy', string>>;
  /** Where the projects lie, in words. */
  readonly location: string;
  readonly whistles: Readonly<Record<'first' | 'second' | 'third' | 'closed', WhistleStory>> &
    Readonly<Record<'refusal' | 'answer' | 'promise' | 'result' | 'proof' | 'checked' | 'silence', string>>;
  readonly meeting: {
    readonly name: string;
    readonly place: string;
    readonly document: string;
    readonly why: string;
    readonly parking: string;
    readonly decisions: readonly { readonly text: string; readonly lead: string; readonly support: readonly string[] }[];
  };
  readonly notices: {
    readonly task: (title: string) => Said;
    readonly returned: (unit: string, reason: string) => Said;
    readonly late: (unit: string) => Said;
    readonly called: (title: string) => Said;
  };
};
