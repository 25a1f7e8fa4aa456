import type { Project } from './project.ts';

/** A project with nothing but a name, and what a test says of it. */
export const projectWith = (more: Partial<Project> = {}): Project => ({
  plan: 'p',
  name: '荷塘小学',
  aliases: [],
  places: [],
  acceptance: 'done',
  stage: 'reserve',
  passages: [],
  milestones: [],
  years: [],
  funds: [],
  needs: [],
  problems: [],
  files: [],
  progress: [],
  support: [],
  ...more,
});
