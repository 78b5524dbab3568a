// Provinces, departments and counties below the state, folded: ISO 3166-2 of Spain and France, the ceremonial counties of England
// (Lieutenancies Act 1997). Names that are towns too stand among the towns.

const NAMES = `alava,araba,albacete,alicante,almeria,asturias,avila,badajoz,barcelona,bizkaia,vizcaya,burgos,caceres,cadiz,cantabria,castellon,ciudad real,
cordoba,cuenca,gipuzkoa,guipuzcoa,girona,gerona,granada,guadalajara,huelva,huesca,jaen,la rioja,las palmas,leon,lleida,lerida,lugo,madrid,malaga,
murcia,navarra,nafarroa,ourense,orense,palencia,pontevedra,salamanca,santa cruz de tenerife,tenerife,segovia,sevilla,soria,tarragona,teruel,toledo,
valencia,valladolid,zamora,zaragoza,la coruna,a coruna,mallorca,menorca,ibiza,gran canaria,lanzarote,fuerteventura,new york,
ain,aisne,allier,ardeche,ardennes,ariege,aube,aude,aveyron,bouches-du-rhone,calvados,cantal,charente,correze,cotes-d'armor,creuse,dordogne,doubs,
drome,eure-et-loir,finistere,gironde,herault,ille-et-vilaine,indre-et-loire,isere,landes,loir-et-cher,loire-atlantique,loiret,lozere,
maine-et-loire,mayenne,meurthe-et-moselle,morbihan,moselle,nievre,pas-de-calais,puy-de-dome,pyrenees-atlantiques,haute-garonne,haute-savoie,
sarthe,savoie,seine-et-marne,seine-maritime,seine-saint-denis,val-de-marne,val-d'oise,vaucluse,vendee,vosges,yonne,yvelines,essonne,
bedfordshire,berkshire,buckinghamshire,cambridgeshire,cheshire,cornwall,cumbria,derbyshire,devon,dorset,east sussex,essex,gloucestershire,hampshire,
herefordshire,hertfordshire,isle of wight,kent,lancashire,leicestershire,lincolnshire,merseyside,norfolk,north yorkshire,northamptonshire,
northumberland,nottinghamshire,oxfordshire,shropshire,somerset,south yorkshire,staffordshire,suffolk,surrey,tyne and wear,warwickshire,
west midlands,west sussex,west yorkshire,wiltshire,worcestershire,brooklyn,bronx,manhattan,harlem`;

let made: Set<string> | undefined;
export const provinces = (): Set<string> => {
	made ??= new Set(NAMES.split(/,\s*/));
	return made;
};
