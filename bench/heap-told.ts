/** Loaded before the program: on SIGUSR2 it collects what nobody holds and says how many bytes are held, so that growth can be told from garbage. */
process.on('SIGUSR2', () => {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(`held ${heapUsed + external}\n`);
});
