-- A colleague asked in a feedback round can ask to be erased, like everybody else whom a learner keeps.
alter table erasure drop constraint erasure_subject_kind_check;
alter table erasure add constraint erasure_subject_kind_check check (subject_kind in ('client', 'stakeholder', 'supervisor', 'colleague'));
