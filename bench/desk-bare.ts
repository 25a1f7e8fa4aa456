/** `node bench/desk-bare.ts FILE`: what Hono does at best, giving the same bytes as a page. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const page = readFileSync(process.argv[2]!, 'utf8');
const app = new Hono().get('/', (c) => c.html(page));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => console.log(`http://127.0.0.1:${port}`));
