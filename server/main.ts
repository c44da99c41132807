import { createServer } from 'node:http';
import type { Health } from './messages.ts';

const health: Health = { status: 'ok' };
const port = Number(process.env['PORT'] ?? 8080);
createServer((_request, response) => response.end(JSON.stringify(health))).listen(port, () => {
  console.log(`http://127.0.0.1:${port}`);
});
