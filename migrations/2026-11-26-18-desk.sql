-- The desk lists what was decided lately; claims are looked up by what they object to.
create index claim_decided on claim (decided_at desc) where state in ('accepted', 'refused');
create index claim_objection on claim (objects_to) where objects_to is not null;
create index claim_by_member on claim (member_id, id desc);
