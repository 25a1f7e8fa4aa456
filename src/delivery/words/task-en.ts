import type { TaskWords } from './task-words.ts';

/** The words of tasks in English. */
export const taskEn: TaskWords = {
  kind: { indicator: 'indicator', commitment: 'commitment', measure: 'measure', box_item: 'box item', decision: 'decision' },
  state: {
    proposed: { mark: '○', word: 'open' },
    confirmed: { mark: '●', word: 'confirmed' },
    issued: { mark: '◆', word: 'issued' },
    under_way: { mark: '▶', word: 'under way' },
    done: { mark: '✔', word: 'done' },
    dropped: { mark: '✕', word: 'dropped' },
  },
  acceptance: {
    done: { word: 'stands', meaning: 'built or finished by the end' },
    begun: { word: 'begun', meaning: 'started by the end' },
    best_effort: { word: 'best effort', meaning: 'striven for; not reaching it is no breach' },
    pipeline: { word: 'in the pipeline', meaning: 'worked up and in the library by the end' },
    kept: { word: 'kept', meaning: 'holds in every year of the plan' },
    reached: { word: 'reached', meaning: 'the figure meets its target at the end' },
    carried_out: { word: 'carried out', meaning: 'the measure is in effect' },
  },
  because: { assigned: 'named in the plan', document: 'division document', field: 'field of work', section: 'as its section' },
  progress: {
    as_planned: { mark: '●', word: 'as planned' },
    slow: { mark: '▼', word: 'slow' },
    stuck: { mark: '✕', word: 'stuck' },
    done: { mark: '✔', word: 'done' },
  },
};
