import type { Role } from '../store/index.ts';

export const roles = [
  'reader',
  'planner',
  'liaison',
  'legal',
  'instructor',
  'administrator',
] as const satisfies readonly Role[];

const staff = ['planner', 'liaison', 'legal', 'instructor', 'administrator'] as const;

/**
 * Who may do what. A reader sees what is published or open for comment; a liaison 部门联络员 changes the rows of the own
 * office only (documents/own-rows.ts); an administrator looks after people and cannot stand for what a legal officer
 * 法制审核员 has to. Whoever uses the machine alone, in single-user mode, may do everything.
 */
const table = {
  'library.read': roles,
  'documents.read': roles,
  'drafts.read': staff,
  'documents.write': ['planner', 'instructor', 'administrator'],
  'own-rows.write': ['liaison'],
  'workflow.move': ['planner', 'administrator'],
  'workflow.publish': ['legal', 'administrator'],
  'comments.write': roles,
  'comments.answer': ['planner', 'administrator'],
  'confirm.review': ['legal'],
  'confirm.consultation': ['planner', 'legal', 'administrator'],
  'runs.read': staff,
  'runs.write': ['planner', 'instructor', 'administrator'],
  'classes.lead': ['planner', 'instructor', 'administrator'],
  'links.write': ['planner', 'legal', 'administrator'],
  'people.manage': ['administrator'],
  'audit.read': ['administrator'],
  'metrics.read': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof table;

/** All permissions, in the order of the table. */
export const permissions = Object.keys(table) as Permission[];

/** Whether a role has a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return (table[permission] as readonly Role[]).includes(role);
}
