/**
 * `node appender.ts FOLDER`: whose database has adopted the sample: says what it holds, then appends three figures at a time for ever, saying each batch once it is
 * acknowledged. Made to be killed.
 */
import { writeSync } from 'node:fs';
import { Decimal } from '../../basis/index.ts';
import { openDatabase } from '../open-database.ts';
import { figure, REGION } from './sample-figure.ts';

const say = (line: string): void => void writeSync(1, `${line}\n`);

const store = await openDatabase({ folder: process.argv[2]! });
const rows = await store.observations(REGION);
say(`holds ${JSON.stringify([...Map.groupBy(rows, ({ note }) => note).entries()].map(([note, group]) => [Number(note), group.length]))}`);
let number = Math.max(-1, ...rows.map(({ note }) => Number(note)));
for (;;) {
  number++;
  const observations = [1, 2, 3].map((i) => figure({ note: String(number), value: new Decimal(i), period: `202${i}` as '2021' }));
  await store.send({ region: REGION, channel: 'form', observations });
  say(`kept ${number}`);
}
