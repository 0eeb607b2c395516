import { roles, type Role } from '../../shared/kernel';

type RoleWords = { readonly name: string; readonly does: string };

const words: Readonly<Record<Role, RoleWords>> = {
  coder: { name: 'Coder', does: 'Reads charts and assigns codes.' },
  lead: { name: 'Lead coder', does: 'Codes, and answers for the work of a team.' },
  trainee: { name: 'Trainee', does: 'Codes like a coder, while learning.' },
  reviewer: { name: 'Reviewer', does: 'Reads charts and the codes on them; assigns none.' },
  cdi: { name: 'Documentation specialist', does: 'Reads charts for what the documentation lacks; assigns no codes.' },
  'privacy-officer': { name: 'Privacy officer', does: 'Reads the audit log; opens no charts.' },
  'it-admin': { name: 'IT administrator', does: 'Looks after the desk and its code sets; opens no charts.' },
};

/** The role as people call it. */
export function roleName(role: Role): string {
  return words[role].name;
}

/** What the role does at this desk, in one line. */
export function roleDoes(role: Role): string {
  return words[role].does;
}

/** The roles to choose from, the usual one first. */
export const roleOptions = roles.map((id) => ({ id, label: words[id].name, description: words[id].does }));
