import type { JudgedStory } from '../delivery/delivery-file.ts';
import { amendmentStory } from './amendments.ts';
import { participationStory } from './participation.ts';
import { scoreStory } from './scores.ts';
import { supervisionStory } from './supervision.ts';

/** How the plan of the simulated region is judged, amended and answered. */
export const judgedStory: JudgedStory = { amendments: amendmentStory, participation: participationStory, scores: scoreStory, supervision: supervisionStory };
