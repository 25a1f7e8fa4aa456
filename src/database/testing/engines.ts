import { startPostgres } from './postgres-server.ts';

export type EngineChoice = { readonly name: 'embedded' | 'server'; readonly url: () => Promise<string | undefined> };

/** The engines that a suite runs on: the embedded one, and a server where npm brings one or DATABASE_URL_TEST names one. `stop` ends it. */
export const enginesOfTests = async (): Promise<{ readonly engines: readonly EngineChoice[]; readonly stop: () => Promise<void> }> => {
  const server = await startPostgres();
  const embedded: EngineChoice = { name: 'embedded', url: async () => undefined };
  return {
    engines: server === undefined ? [embedded] : [embedded, { name: 'server', url: () => server.create() }],
    stop: async () => server?.stop(),
  };
};
