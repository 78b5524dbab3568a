import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { defineRegister } from '#features/registers/define-register.ts';
import { readRegisters } from '#features/registers/read-registers.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../../answer.ts';

const MappingForm = z.object({ mapping: z.string().trim().min(2, 'Paste the mapping.').max(100_000) });

/** Invented, and complete enough to change: what the page shows before a register is described. */
const EXAMPLE = {
	register: 'board',
	name: 'the register of the Board of Nursing',
	country: 'IE',
	proves: 'licensed',
	delimiter: ',',
	dates: 'DD/MM/YYYY',
	columns: {
		number: 'PIN',
		family: 'Surname',
		given: 'First names',
		formerFamily: 'Former surname',
		profession: 'Division',
		specialty: 'Field',
		status: 'Status',
		expires: 'Registered until',
	},
	professions: {
		'General nurse': 'nurse',
		Midwife: 'midwife',
		'Advanced nurse practitioner': 'advanced-practice-nurse',
	},
	specialties: { 'Critical care': 'nursing-critical-care' },
	active: { Active: 'licensed', 'Active, not practising': 'registered' },
	numberPattern: '[0-9]{6}',
};

export const load = async ({ locals, url }) => {
	const registers = await shown(readRegisters(locals.viewer));
	const known = registers.find((one) => one.code === url.searchParams.get('register'));
	return { name: known?.name ?? null, mapping: known?.mapping ?? JSON.stringify(EXAMPLE, null, 2) };
};

export const actions = {
	default: async ({ locals, request }) => {
		const read = await readForm(request, MappingForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(read.form, defineRegister(locals.viewer, read.data.mapping));
		if (failure) return failure;
		redirect(303, `/admin/registers?described=${done}`);
	},
};
