import { createRoot } from 'react-dom/client';
import type { Health } from '../server/messages.ts';

const expected: Health['status'] = 'ok';
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<p>并联 Binglian {expected}</p>);
