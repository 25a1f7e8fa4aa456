import type { ProjectWords } from './project-zh.ts';

export const projectEn: ProjectWords = {
  stages: {
    idea: 'idea',
    reserve: 'in reserve',
    preparation: 'preparation',
    started: 'started',
    building: 'under construction',
    completed: 'completed',
    in_use: 'in use',
    withdrawn: 'withdrawn',
  },
  gates: {
    idea: 'a name and what it is',
    reserve: 'what it was taken in by (document or note), a lead unit',
    preparation: 'the document of approval, verification or filing',
    started: 'construction permit or commencement report, project code, total investment',
    building: 'a picture or document that shows the works',
    completed: 'the document of the completion acceptance',
    in_use: 'a picture or document of the opening or hand-over',
    withdrawn: 'what it was taken out by (document or note)',
  },
  outcomes: {
    done: 'done',
    begun: 'begun',
    in_library: 'in the library',
    not_done: 'not done',
    not_begun: 'not begun',
    not_begun_best_effort: 'not begun (best effort)',
    not_done_best_effort: 'not done (best effort)',
    not_in_library: 'not in the library',
    running: 'not due',
    withdrawn: 'withdrawn',
  },
  needs: { land: 'land', funds: 'funds', people: 'people', energy: 'energy', environment: 'environment', policy: 'policy' },
};
