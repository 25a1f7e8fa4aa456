import type { RecordChange } from '../../../src/database/index.ts';
import { GRANTED, type Action, type Actor } from '../../../src/identity/index.ts';
import { NOW, PLAN, REGION, type RightsRoom, type Side } from './rights-sample.ts';

const steps = (to: string, words: string) => [{ to, at: NOW, by: '别人', reason: words, document: words }];
const about = { kind: 'indicator', ref: 't1.1', title: '地区生产总值' } as const;

/** A record of every kind of evaluation, publication and participation, with the same words in every text of it. */
export const wordyRecords = (id: string, words: string, side: Side, files: RightsRoom['files']): readonly (readonly [Action, RecordChange])[] => {
  const file = { sha256: files[side], name: words, type: 'image/png' };
  const kept = <K extends RecordChange['kind']>(action: Action, kind: K, body: unknown, own = id): readonly [Action, RecordChange] => [
    action,
    { kind, id: own, version: null, body } as unknown as RecordChange,
  ];
  const frozen = { sha256: files[side], name: words, type: 'application/json', at: NOW };
  const thirdParty = { by: words, text: words, file, date: '2024-03-01' };
  const ask = { ref: 't1.1', kind: 'indicator', title: words, said: { zh: words, en: words }, short: true };
  const blocks = [
    { id: 'h', kind: 'heading', level: 1, text: words },
    { id: 'p', kind: 'paragraph', text: words },
    { id: 't', kind: 'table', caption: words, head: [words, words], widths: [50, 50], rows: [[words, words]], note: words },
  ];
  const problem = {
    id: 'p1.1',
    text: words,
    lead: side,
    due: '2024-09-30',
    measure: words,
    task: `task-${side}`,
    state: 'divided',
    proof: { text: words, by: words, at: NOW, files: [file] },
  };
  const change = { item: 'text.1', name: words, what: 'text', before: words, after: words, reason: words };
  const approval = { by: words, document: words, date: '2024-06-01' };
  const answer = { text: words, by: words, at: NOW, unit: side };
  const question = { id: 'q', kind: 'one', text: words, choices: [words, '否'] };
  return [
    kept('evaluation.draft', 'evaluation', {
      plan: PLAN,
      kind: 'annual',
      title: words,
      from: '2023-01-01',
      until: '2023-12-31',
      cutoff: '2023-12-31',
      known: '2024-03-31',
      parts: ['indicators'],
      state: 'drafting',
      frozen,
      thirdParty,
      questionnaires: [id],
      scores: [id],
      steps: steps('drafting', words),
    }),
    kept('evaluation.open', 'assessment', {
      plan: PLAN,
      evaluation: id,
      unit: side,
      state: 'submitted',
      due: '2024-07-01',
      asks: [ask],
      text: words,
      files: [file],
      steps: steps('submitted', words),
      items: { 't1.1': { text: words, problem: words, cause: words, advice: words } },
      comment: { text: words, at: NOW, by: words },
    }),
    kept('scheme.edit', 'scheme', {
      plan: PLAN,
      name: words,
      edition: 1,
      method: 'weighted',
      state: 'draft',
      weights: { 't1.1': '1' },
      note: words,
      source: words,
      ranking: { document: words },
      grades: [{ name: words, from: '90' }],
    }),
    kept('score.compute', 'score', {
      plan: PLAN,
      evaluation: id,
      scheme: id,
      edition: 1,
      frozen: files[side],
      full: '100',
      coverage: '1',
      total: '75',
      grade: words,
      at: NOW,
      by: words,
      rows: [{ item: 't1.1', name: words, weight: '1', score: '75', reason: { zh: words, en: words } }],
      sensitivity: [{ zh: words, en: words }],
    }),
    kept('appeal.decide', 'appeal', {
      plan: PLAN,
      evaluation: id,
      unit: side,
      item: 't1.1',
      name: words,
      text: words,
      files: [file],
      filed: NOW,
      by: words,
      due: '2024-07-17',
      state: 'open',
      score: id,
    }),
    kept('document.edit', 'document', {
      plan: PLAN,
      kind: 'evaluation_report',
      title: words,
      source: files[side],
      evaluation: id,
      blocks,
      figures: [],
      state: 'draft',
      steps: steps('draft', words),
    }),
    kept('followup.edit', 'followup', {
      plan: PLAN,
      title: words,
      number: words,
      date: '2024-05-30',
      due: '2024-11-30',
      state: 'divided',
      steps: steps('received', words),
      aspects: [{ id: 'a1', title: words, text: words, problems: [problem] }],
    }),
    kept('amendment.edit', 'amendment', {
      plan: PLAN,
      title: words,
      basis: 'economy',
      reason: words,
      special: words,
      changes: [change],
      state: 'approved',
      approval,
      effective: '2024-07-01',
      files: [file],
      argument: { text: words, by: words, at: NOW },
      steps: steps('proposed', words),
    }),
    kept('policy.edit', 'policy', {
      plan: PLAN,
      name: words,
      number: words,
      unit: side,
      text: words,
      items: ['t1.1'],
      state: 'assessed',
      checks: [words],
      before: [{ name: words, result: 'passed', text: words, by: words, date: '2024-06-01' }],
      steps: steps('drafting', words),
    }),
    kept('release.prepare', 'release', {
      plan: PLAN,
      number: 9,
      title: words,
      note: words,
      state: 'prepared',
      asOf: '2024-06-17',
      known: '2024-06-17',
      archive: { sha256: '0'.repeat(64), size: 1, files: 1 },
      head: { number: 1, hash: '0' },
      preparedBy: { name: words },
      steps: steps('prepared', words),
    }),
    kept('opinion.moderate', 'opinion', {
      plan: PLAN,
      number: side === 'own' ? '2024-00001' : '2024-00002',
      about: { ...about, title: words },
      text: words,
      name: words,
      named: true,
      mail: 'a@example.cn',
      received: NOW,
      due: '2024-07-10',
      state: 'assigned',
      unit: side,
      receipt: '0'.repeat(64),
      steps: steps('received', words),
    }),
    kept('questionnaire.edit', 'questionnaire', {
      plan: PLAN,
      title: words,
      intro: words,
      questions: [question, { id: 'w', kind: 'text', text: words }],
      state: 'open',
      opens: '2024-06-01',
      closes: '2024-07-01',
      sampleNote: words,
      steps: steps('draft', words),
    }),
    kept('answersheet.keep', 'answersheet', { plan: PLAN, questionnaire: id, answers: { q: words, w: words }, at: NOW, shown: ['w'] }),
    kept('inquiry.assign', 'inquiry', {
      plan: PLAN,
      about: { ...about, title: words },
      text: words,
      by: { name: words },
      asked: NOW,
      due: '2024-07-10',
      unit: side,
      state: 'answered',
      answer,
      steps: steps('asked', words),
    }),
    kept('suggestion.assign', 'suggestion', {
      plan: PLAN,
      kind: 'suggestion',
      number: id,
      title: words,
      text: words,
      by: [words],
      date: '2024-05-30',
      due: '2024-09-10',
      lead: side,
      state: 'assigned',
      steps: steps('registered', words),
    }),
    kept('annotation.edit', 'annotation', { plan: PLAN, about: { ...about, title: words }, text: words, by: { name: words }, shared: true, at: NOW }),
  ];
};

/** May do everything: what is kept is one thing, what is shown another. */
const ALL: Actor = { name: '某人', roles: [...GRANTED, 'public', 'system'] };

/** Keeps them; what is refused is a fault of the sample. */
export const keepWordy = async (room: RightsRoom, id: string, words: string, side: Side): Promise<void> => {
  const delivery = room.store.delivery(REGION, ALL);
  for (const [action, change] of wordyRecords(id, words, side, room.files)) await delivery.change({ action, changes: [change] });
};
