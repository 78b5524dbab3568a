import { actAsPersona, PersonaAct } from '#features/personas/persona-acts.ts';
import { answered, bodyOf } from '../answered.ts';

export const POST = ({ locals, request }) =>
	answered(async () => actAsPersona(locals.viewer, await bodyOf(request, PersonaAct)));
