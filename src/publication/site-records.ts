import { defined, type Instant, type PlainDate } from '../basis/index.ts';
import { outcomeOf, stageOn, unitLabel, type Project, type ProjectOutcome, type Task, type Unit } from '../delivery/index.ts';
import type { Amendment, Appeal, Evaluation, EvaluationFile, Policy, Score, Scheme, Written } from '../evaluation/index.ts';
import { publicPolicy, type PublicPolicy } from './public-policy.ts';

/** A record with its id. */
export type Held<T> = { readonly id: string; readonly body: T };

/** A duty as the public may see it. */
export type PublicTask = Pick<Task, 'ref' | 'kind' | 'title' | 'section' | 'box' | 'due' | 'acceptance' | 'document'> & {
  readonly id: string;
  readonly state: 'issued' | 'under_way' | 'done' | 'dropped';
  readonly lead?: string;
  readonly support: readonly string[];
};

export type PublicProject = Pick<Project, 'name' | 'aliases' | 'stage' | 'acceptance' | 'begins' | 'ends' | 'scale' | 'code'> & {
  readonly id: string;
  /** Where the plan speaks of it. */
  readonly places: readonly { readonly ref: string; readonly span: readonly [number, number]; readonly box?: number; readonly section?: string }[];
  readonly location?: string;
  readonly lead?: string;
  readonly support: readonly string[];
  /** Since when it is in its stage. */
  readonly since?: PlainDate;
  /** 总投资, 万元. */
  readonly total?: string;
  readonly outcome: ProjectOutcome;
};

export type PublicEvaluation = Pick<Evaluation, 'kind' | 'title' | 'from' | 'until' | 'cutoff' | 'known' | 'parts'> & {
  readonly id: string;
  readonly state: 'approved' | 'submitted';
  readonly approved?: { readonly at: Instant; readonly document?: string };
  readonly submitted?: { readonly to: string; readonly date: PlainDate; readonly document?: string };
  readonly thirdParty?: { readonly by: string; readonly date: PlainDate };
  readonly frozen?: EvaluationFile;
  readonly report?: PublicDocument;
  readonly scores: readonly {
    readonly id: string;
    readonly scheme: string;
    readonly edition: number;
    readonly total?: string;
    readonly file?: EvaluationFile;
  }[];
  readonly appeals: readonly PublicAppeal[];
};

/** 复核决定: what was decided of a row that a unit contested. What the unit wrote, and who decided, stay inside. */
export type PublicAppeal = {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  readonly unit?: string;
  readonly state: 'upheld' | 'dismissed';
  readonly decision: { readonly at: Instant; readonly text: string; readonly document?: string };
};

/** An issued document; its web text is shown as its blocks say. */
export type PublicDocument = Pick<Written, 'kind' | 'title' | 'blocks' | 'figures' | 'number' | 'date'> & {
  readonly id: string;
  readonly docx: EvaluationFile;
  readonly pdf?: EvaluationFile;
};

export type PublicAmendment = Pick<Amendment, 'title' | 'basis' | 'reason' | 'changes' | 'effective'> & {
  readonly hearing?: Pick<NonNullable<Amendment['hearing']>, 'from' | 'until' | 'summary'>;
  readonly id: string;
  /** `heard`: the public was asked, and nobody has approved it yet. */
  readonly state: 'hearing' | 'heard' | 'approved' | 'in_force' | 'refused' | 'withdrawn';
  readonly approval?: { readonly document: string; readonly date: PlainDate };
};

/** Records of a plan as they are kept, whatever their state. */
export type GivenRecords = {
  readonly units: readonly Held<Unit>[];
  readonly tasks: readonly Held<Task>[];
  readonly projects: readonly Held<Project>[];
  readonly evaluations: readonly Held<Evaluation>[];
  readonly documents: readonly Held<Written>[];
  readonly schemes: readonly Held<Scheme>[];
  readonly scores: readonly Held<Score>[];
  readonly appeals: readonly Held<Appeal>[];
  readonly amendments: readonly Held<Amendment>[];
  readonly policies: readonly Held<Policy>[];
};

export type PublicRecords = {
  readonly tasks: readonly PublicTask[];
  readonly projects: readonly PublicProject[];
  readonly evaluations: readonly PublicEvaluation[];
  readonly documents: readonly PublicDocument[];
  readonly amendments: readonly PublicAmendment[];
  readonly policies: readonly PublicPolicy[];
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

type Naming = (unit: string | undefined) => string | undefined;

const OUT = ['issued', 'under_way', 'done', 'dropped'] as const;
const isOut = (state: Task['state']): state is PublicTask['state'] => (OUT as readonly string[]).includes(state);

const publicTask = ({ id, body }: Held<Task>, named: Naming): readonly PublicTask[] => {
  const { ref, kind, title, section, box, due, acceptance, document, state, lead, support } = body;
  if (!isOut(state) || kind === 'decision') return [];
  const names = support.flatMap((unit) => named(unit) ?? []);
  return [{ id, ref, kind, title, acceptance, state, support: names, ...defined({ section, box, due, document, lead: named(lead) }) }];
};

/**
 * The stage in which the public may see a project on a day; undefined where it may not. What the plan does not speak of is not the public's until works have
 * begun: the library also holds what is only thought of.
 */
const publicStage = (project: Project, asOf: PlainDate): Project['stage'] | undefined => {
  const stage = stageOn(project, asOf);
  if (project.mergedInto !== undefined || stage === undefined) return undefined;
  return project.places.length === 0 && ['idea', 'reserve', 'preparation', 'withdrawn'].includes(stage) ? undefined : stage;
};

/** Whether a project may be spoken of outside on a day. */
export const isPublicProject = (project: Project, asOf: PlainDate): boolean => publicStage(project, asOf) !== undefined;

const publicProject = ({ id, body }: Held<Project>, named: Naming, asOf: PlainDate, planEnd: PlainDate): readonly PublicProject[] => {
  const { name, aliases, acceptance, begins, ends, scale, code, places, location, lead, support, investment, passages } = body;
  const stage = publicStage(body, asOf);
  if (stage === undefined) return [];
  return [
    {
      id,
      name,
      aliases,
      acceptance,
      stage,
      places: places.map(({ ref, span, box, section }) => ({ ref, span, ...defined({ box, section }) })),
      support: support.flatMap((unit) => named(unit) ?? []),
      outcome: outcomeOf(body, asOf, planEnd),
      ...defined({
        begins,
        ends,
        scale,
        code,
        location: location?.text,
        lead: named(lead),
        total: investment?.total,
        since: passages.findLast((passage) => passage.date <= asOf && passage.stage === stage)?.date,
      }),
    },
  ];
};

const publicDocument = ({ id, body }: Held<Written>): readonly PublicDocument[] => {
  const { kind, title, blocks, figures, number, date, state, issued } = body;
  if (state !== 'issued' || issued === undefined || kind === 'brief') return [];
  return [{ id, kind, title, blocks, figures, docx: issued.docx, ...defined({ number, date, pdf: issued.pdf }) }];
};

const publicAppeal = ({ id, body }: Held<Appeal>, named: Naming): readonly PublicAppeal[] => {
  const { item, name = item, unit, state, decision } = body;
  if ((state !== 'upheld' && state !== 'dismissed') || decision === undefined) return [];
  const { at, text, document } = decision;
  return [{ id, item, name, state, decision: { at, text, ...defined({ document }) }, ...defined({ unit: named(unit) }) }];
};

const publicEvaluation = (
  { id, body }: Held<Evaluation>,
  documents: readonly PublicDocument[],
  given: GivenRecords,
  named: Naming,
): readonly PublicEvaluation[] => {
  const { kind, title, from, until, cutoff, known, parts, state, approved, submitted, thirdParty, frozen } = body;
  if (state !== 'approved' && state !== 'submitted') return [];
  const schemes = new Map(given.schemes.map((scheme) => [scheme.id, scheme.body.name]));
  const scores = given.scores
    .filter((score) => score.body.evaluation === id && (body.scores ?? []).includes(score.id) && score.body.frozen === frozen?.sha256)
    .map((score) => {
      const { scheme, edition, total, file } = score.body;
      return { id: score.id, scheme: schemes.get(scheme) ?? scheme, edition, ...defined({ total, file }) };
    });
  const reports = new Set(given.documents.filter((document) => document.body.evaluation === id).map((document) => document.id));
  return [
    {
      id,
      kind,
      title,
      from,
      until,
      cutoff,
      known,
      parts,
      state,
      scores,
      appeals: given.appeals
        .filter((appeal) => appeal.body.evaluation === id)
        .flatMap((appeal) => publicAppeal(appeal, named))
        .toSorted(byId),
      ...defined({
        approved: approved === undefined ? undefined : { at: approved.at, ...defined({ document: approved.document }) },
        submitted: submitted === undefined ? undefined : { to: submitted.to, date: submitted.date, ...defined({ document: submitted.document }) },
        thirdParty: thirdParty === undefined ? undefined : { by: thirdParty.by, date: thirdParty.date },
        frozen: frozen === undefined ? undefined : { sha256: frozen.sha256, name: frozen.name, type: frozen.type },
        report:
          documents.find((document) => document.id === body.document) ??
          documents.findLast((document) => document.kind === 'evaluation_report' && reports.has(document.id)),
      }),
    },
  ];
};

/** Where an amendment is for the public: from the day on which everybody was asked; undefined before that. What was asked in public also ends in public. */
const publicCourse = ({ state, hearing }: Amendment, asOf: PlainDate): PublicAmendment['state'] | undefined => {
  if (state === 'approved' || state === 'in_force') return state;
  if (hearing === undefined || asOf < hearing.from) return undefined;
  if (state === 'refused' || state === 'withdrawn') return state;
  return state === 'hearing' ? 'hearing' : 'heard';
};

const publicAmendment = ({ id, body }: Held<Amendment>, asOf: PlainDate): readonly PublicAmendment[] => {
  const { title, basis, reason, changes, effective, hearing, approval } = body;
  const state = publicCourse(body, asOf);
  if (state === undefined) return [];
  // Neither who entered it nor which units were asked.
  const heard = hearing === undefined ? undefined : { from: hearing.from, until: hearing.until, ...defined({ summary: hearing.summary }) };
  const approved = approval === undefined ? undefined : { document: approval.document, date: approval.date };
  return [{ id, title, basis, reason, changes, state, ...defined({ effective, hearing: heard, approval: approved }) }];
};

/**
 * 脱敏: the one filter between what is kept and what is published. Members are named one by one and never spread, so that what is added to a record later
 * stays inside until somebody lets it out here. Drafts, proposals, decisions of meetings, progress as units told it, problems, needs, persons and contacts stay.
 */
export const publicRecords = (given: GivenRecords, asOf: PlainDate, planEnd: PlainDate): PublicRecords => {
  const names = new Map(given.units.map(({ id, body }) => [id, unitLabel(body)]));
  const named: Naming = (unit) => (unit === undefined ? undefined : names.get(unit));
  const documents = given.documents.flatMap(publicDocument).toSorted(byId);
  return {
    tasks: given.tasks.flatMap((task) => publicTask(task, named)).toSorted(byId),
    projects: given.projects.flatMap((project) => publicProject(project, named, asOf, planEnd)).toSorted(byId),
    evaluations: given.evaluations
      .flatMap((one) => publicEvaluation(one, documents, given, named))
      .toSorted((a, b) => (a.cutoff < b.cutoff ? 1 : a.cutoff > b.cutoff ? -1 : byId(a, b))),
    documents,
    amendments: given.amendments.flatMap((one) => publicAmendment(one, asOf)).toSorted(byId),
    policies: given.policies.flatMap((policy) => publicPolicy(policy, named)).toSorted(byId),
  };
};
