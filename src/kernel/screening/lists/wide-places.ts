// Places that 45 CFR 164.514(b)(2)(i)(B) does not ask to hide: states and what is larger. Countries come from the platform's
// own names (CLDR) in the languages that the check reads; states and provinces of federations are written down here.

import { fold } from '../fold.ts';

const LANGUAGES = ['en', 'es', 'de', 'fr', 'it', 'pt', 'nl'];

const STATES = `alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,
kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,
north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,
west virginia,wisconsin,wyoming,ontario,quebec,alberta,british columbia,manitoba,saskatchewan,nova scotia,new brunswick,newfoundland,
new south wales,queensland,south australia,western australia,victoria,tasmania,northern territory,england,scotland,wales,northern ireland,
bayern,bavaria,hessen,hesse,sachsen,saxony,thuringen,niedersachsen,nordrhein-westfalen,baden-wurttemberg,brandenburg,rheinland-pfalz,saarland,
sachsen-anhalt,schleswig-holstein,mecklenburg-vorpommern,tirol,karnten,steiermark,oberosterreich,niederosterreich,vorarlberg,burgenland,
andalucia,andalusia,aragon,castilla y leon,castilla-la mancha,castilla la mancha,cataluna,catalunya,catalonia,comunidad valenciana,extremadura,
galicia,pais vasco,euskadi,canarias,islas canarias,baleares,islas baleares,bretagne,normandie,occitanie,nouvelle-aquitaine,ile-de-france,
kerala,tamil nadu,karnataka,maharashtra,gujarat,punjab,uttar pradesh,west bengal,rajasthan,bihar,minas gerais,bahia,jalisco,
africa,america,asia,europe,europa,australia,oceania,antarctica,latin america,south america,north america,central america,latinoamerica,sudamerica,
iberoamerica,middle east,east africa,west africa,north africa,southern africa,south asia,southeast asia,east asia,eastern europe,western europe,
northern europe,southern europe,europa del este,osteuropa,nordafrika,sudamerika,caribbean,balkans,scandinavia,maghreb,midwest,northeast,
southwest,northwest,southeast,south,north,east,west,mediterranean,sahel,usa,us,uk,u.s,u.s.a,u.k,uae,eu,eeuu,ee.uu,ue,brd,ddr,england,holland,
britain,great britain,gran bretana,grossbritannien,soviet union,korea,congo,macedonia,taiwan,hong kong,kosovo,kurdistan,palestine,tibet,burma,siam,persia,ceylon,yugoslavia,jugoslawien,checoslovaquia,tropics,alps,world,balearic islands,canary islands`;

let made: Set<string> | undefined;

/** Folded names of countries, states, provinces, continents. */
export function widePlaces(): Set<string> {
	if (made) return made;
	made = new Set(STATES.split(/,\s*/));
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	for (const language of LANGUAGES) {
		const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
		for (const first of letters)
			for (const second of letters) {
				const name = names.of(first + second);
				// Towns that are countries too stay towns.
				if (name && !/^(?:Granada|Monaco|Singapore|Singapur|Gibraltar|Macao|Macau)/.test(name)) made.add(fold(name));
			}
	}
	return made;
}
