/** What the server answers to `GET /api/health`. */
export interface Health {
  status: 'ok';
}
