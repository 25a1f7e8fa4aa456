/** Writes the figures, events, settings and records of delivery of the simulated region from its story. Run after changing `scripts/simulation/` or the plan beside the figures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../src/plan/index.ts';
import { filesOf } from './simulation/files.ts';
import { deliveryStory } from './simulation/words/delivery.ts';
import { judgedStory } from './simulation/words/judged.ts';
import { story } from './simulation/words/story.ts';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'examples', 'simulated');
const text = readFileSync(join(folder, 'plan.txt'), 'utf8');
const { plan } = compile({ name: 'plan.txt', text, sha256: '' });
for (const [name, content] of Object.entries(filesOf(story, deliveryStory, judgedStory, plan))) writeFileSync(join(folder, name), content);
