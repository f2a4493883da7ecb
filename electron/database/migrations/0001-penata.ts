/**
 * The first schema. STRICT tables, integer ids, civil dates 'YYYY-MM-DD', instants UTC ISO text, booleans 0/1, JSON as text.
 * Frozen once released: later changes come as a new numbered file.
 */
export const up = `
-- settings of the office, each with the day it takes effect
create table setelan (
  kunci text not null, berlaku_sejak text not null, nilai text not null,
  primary key (kunci, berlaku_sejak)
) strict, without rowid;

-- instansi: units, posts, people, users -------------------------------------------------------------------------------
create table unit (
  id integer primary key, kode text not null unique, nama text not null, singkatan text not null,
  induk_id integer references unit(id), aktif integer not null default 1
) strict;
create table jabatan (
  id integer primary key, kode text not null unique, nama text not null, unit_id integer references unit(id),
  atasan_id integer references jabatan(id), urut integer not null default 100,
  penerima_disposisi integer not null default 0, aktif integer not null default 1
) strict;
create table jabatan_peran (
  jabatan_id integer not null references jabatan(id), peran text not null, primary key (jabatan_id, peran)
) strict, without rowid;
create table pegawai (
  id integer primary key, nama text not null, nip text unique, pangkat text, golongan text, aktif integer not null default 1
) strict;
create table penugasan (
  id integer primary key, pegawai_id integer not null references pegawai(id), jabatan_id integer not null references jabatan(id),
  jenis text not null check (jenis in ('definitif','plt','plh','pj')), mulai text not null, sampai text, dasar text
) strict;
create index penugasan_pegawai on penugasan(pegawai_id);
create index penugasan_jabatan on penugasan(jabatan_id);
create table pengguna (
  id integer primary key, nama_pengguna text not null unique collate nocase, pegawai_id integer not null references pegawai(id),
  sandi text not null, wajib_ganti integer not null default 1, aktif integer not null default 1, dibuat_pada text not null
) strict;
create table sesi (
  token_hash text primary key, pengguna_id integer not null references pengguna(id), dibuat_pada text not null,
  terakhir_pada text not null, tempat text not null
) strict, without rowid;
create index sesi_pengguna on sesi(pengguna_id);
-- who stands for an actor of the map: as the one who decides, or as the one who records what was decided on paper or outside
create table ikatan_aktor (
  id integer primary key, aktor text not null, sebagai text not null check (sebagai in ('pelaku','pencatat')), jenis text not null check (jenis in ('peran','unit','jabatan','pengguna')),
  nilai text not null, mulai text not null, sampai text
) strict;
create index ikatan_aktor_aktor on ikatan_aktor(aktor);
create table libur (tanggal text primary key, nama text not null) strict, without rowid;
create table instruksi_baku (
  id integer primary key, teks text not null unique, urut integer not null, inti integer not null default 0, aktif integer not null default 1
) strict;
create table gaya_halaman (
  kode text primary key, nama text not null, kertas text not null, atas_mm real not null, bawah_mm real not null, kiri_mm real not null,
  kanan_mm real not null, huruf text not null, ukuran_pt real not null, dasar text not null
) strict;
create table seri_nomor (
  id integer primary key, kode text not null unique, nama text not null, pola text not null,
  reset text not null check (reset in ('tahunan','bulanan')), digit integer not null default 4
) strict;
create table seri_nomor_nilai (
  seri_id integer not null references seri_nomor(id), periode text not null, terakhir integer not null, ditutup_pada text,
  primary key (seri_id, periode)
) strict, without rowid;
create table tenggat_langkah (langkah text primary key, hari_kerja integer not null check (hari_kerja > 0)) strict, without rowid;

-- core: audit, jobs, attachments, issued documents, drafts ----------------------------------------------------------------
create table audit (
  seq integer primary key, waktu text not null, pencatat_id integer, pencatat_nama text not null, pelaku_nama text,
  peran text not null, tempat text not null, operasi text not null, hasil text not null check (hasil in ('berhasil','ditolak')),
  objek_jenis text, objek_id integer, objek_label text, keamanan text not null default 'biasa',
  sebelum text, sesudah text, alasan text, hash_sebelum text not null, hash text not null
) strict;
create index audit_objek on audit(objek_jenis, objek_id, seq);
create trigger audit_tetap_ubah before update on audit begin select raise(abort, 'jejak audit tidak dapat diubah'); end;
create trigger audit_tetap_hapus before delete on audit begin select raise(abort, 'jejak audit tidak dapat dihapus'); end;
-- "replace" removes a row without firing the trigger above
create trigger audit_tetap_sisip before insert on audit when new.seq <> coalesce((select max(seq) from audit), 0) + 1
  begin select raise(abort, 'jejak audit hanya dapat ditambah di ujungnya'); end;
create table pekerjaan (
  id integer primary key, operasi text not null, masukan text not null, status text not null
    check (status in ('antre','berjalan','selesai','dibatalkan','gagal','terhenti')),
  kemajuan integer not null default 0, jumlah integer, pesan text, hasil text, tahap text,
  pengguna_id integer not null references pengguna(id), dibuat_pada text not null, selesai_pada text
) strict;
create table lampiran (
  id integer primary key, sha256 text not null, nama text not null, mime text not null, ukuran integer not null, halaman integer,
  -- the PDF that this picture was joined into; the picture stays, byte for byte
  asal_id integer references lampiran(id), pemilik_jenis text, pemilik_id integer, keterangan text,
  dibuat_oleh integer not null references pengguna(id), dibuat_pada text not null
) strict;
create index lampiran_pemilik on lampiran(pemilik_jenis, pemilik_id);
create index lampiran_sha on lampiran(sha256);
create index lampiran_asal on lampiran(asal_id) where asal_id is not null;
create table terbitan (
  id integer primary key, jenis text not null, versi_templat integer not null, objek_jenis text, objek_id integer, nama text not null,
  mime text not null, data text not null, sha256 text not null, ukuran integer not null,
  dibuat_oleh integer not null references pengguna(id), dibuat_oleh_nama text not null, dibuat_pada text not null
) strict;
create index terbitan_objek on terbitan(objek_jenis, objek_id);
create table draf (
  pengguna_id integer not null references pengguna(id), kunci text not null, isi text not null, diubah_pada text not null,
  primary key (pengguna_id, kunci)
) strict, without rowid;
create table tampilan (
  id integer primary key, pengguna_id integer not null references pengguna(id), daftar text not null, nama text not null, isi text not null,
  unique (pengguna_id, daftar, nama)
) strict;
-- what was copied to the second place: that disk may lie in a drawer when somebody asks
create table cadangan_kedua (nama text primary key, tempat text not null, dibuat_pada text not null, ukuran integer not null) strict, without rowid;

-- alur: the map, cases, turns, history -----------------------------------------------------------------------------------
create table peta_versi (
  id integer primary key, nama text not null unique, status text not null
    check (status in ('rancangan','disepakati','disahkan','berlaku','dicabut')),
  isi text not null, sha256 text not null, berlaku_sejak text, keputusan text
) strict;
create table rancangan (
  id integer primary key, peta_versi_id integer not null references peta_versi(id), proses_id text not null, proses_kode text not null,
  nama text not null, isi text not null, sha256 text not null unique
) strict;
create table perkara (
  id integer primary key, rancangan_id integer not null references rancangan(id), proses_id text not null, judul text not null,
  pemohon text, langkah text not null, status text not null check (status in ('berjalan','selesai','dibatalkan')),
  revisi integer not null default 0, mulai_pada text not null, sejak text not null, selesai_pada text, tenggat text,
  dibuka_pada text, versi integer not null default 1,
  keamanan text not null default 'biasa' check (keamanan in ('biasa','terbatas','rahasia','sangat_rahasia')),
  tertutup integer not null default 0, unit_id integer references unit(id), asal_id integer references perkara(id),
  objek_jenis text, objek_id integer, objek_nomor text, dibuat_oleh integer not null references pengguna(id),
  -- to whom the step it stands on was reassigned; empty again when the case moves
  alih text
) strict;
create index perkara_berjalan on perkara(proses_id, langkah, id) where status = 'berjalan';
create index perkara_akhir on perkara(langkah, id) where status <> 'berjalan';
create index perkara_proses on perkara(proses_id, id);
create index perkara_proses_status on perkara(proses_id, status, id);
create index perkara_status on perkara(status, id);
create index perkara_tersegel on perkara(status, id) where keamanan in ('rahasia','sangat_rahasia');
create index perkara_objek on perkara(objek_jenis, objek_id);
create index perkara_asal on perkara(asal_id) where asal_id is not null;
create table perkara_aktor (
  perkara_id integer not null references perkara(id), aktor text not null, penerima text not null, primary key (perkara_id, aktor, penerima)
) strict, without rowid;
-- everybody who is or was in the chain of a case: 'peran:x', 'jabatan:1', 'unit:2', 'pengguna:3'
create table perkara_peserta (
  perkara_id integer not null references perkara(id), penerima text not null, primary key (perkara_id, penerima)
) strict, without rowid;
create index perkara_peserta_penerima on perkara_peserta(penerima, perkara_id);
create table izin_akses (
  id integer primary key, perkara_id integer not null references perkara(id), penerima text not null, alasan text not null,
  diberikan_oleh integer not null references pengguna(id), diberikan_pada text not null, dicabut_pada text
) strict;
create index izin_akses_perkara on izin_akses(perkara_id);
create table bagian (
  id integer primary key, perkara_id integer not null references perkara(id), langkah text not null, induk_id integer references bagian(id),
  penerima text not null, nama text not null, peran text not null, status text not null
    check (status in ('menunggu','dikerjakan','diajukan','selesai','dikembalikan','ditarik')),
  dibuka_pada text, dibuat_pada text not null, selesai_pada text, tenggat text, catatan text, versi integer not null default 1,
  -- the step at which it was given, by whom, and since when its status holds
  dari_langkah text not null, dari text not null, diberi_oleh integer not null references pengguna(id), sejak text not null,
  diganti_oleh integer references bagian(id), ditolak integer not null default 0, alasan text
) strict;
create index bagian_perkara on bagian(perkara_id, langkah);
create index bagian_induk on bagian(induk_id) where induk_id is not null;
-- whose turn it is now; a row goes when the turn is over. The inbox reads nothing else.
create table giliran (
  id integer primary key, penerima text not null, sebagai text not null check (sebagai in ('pelaku','pencatat')), perkara_id integer not null references perkara(id),
  bagian_id integer references bagian(id), langkah text not null, sejak text not null, tenggat text,
  -- what waits: the step, a part of it, a part that came back to its giver, a result that its giver has to judge
  untuk text not null check (untuk in ('langkah','bagian','kembali','nilai')),
  dari text, luar integer not null default 0,
  -- overdue first, then oldest: the key the inbox is ordered by
  urutan text not null,
  -- bagian_id, or 0: plain, because an index over a generated column does not cover it
  kunci_bagian integer not null
) strict;
create index giliran_penerima on giliran(penerima, urutan, perkara_id, kunci_bagian);
create unique index giliran_perkara on giliran(perkara_id, kunci_bagian, penerima);
create index giliran_langkah on giliran(langkah, penerima);
create table riwayat (
  id integer primary key, perkara_id integer not null references perkara(id), bagian_id integer references bagian(id), waktu text not null,
  jenis text not null, dari text, ke text, syarat text, catatan text, alasan text, revisi integer not null,
  -- whom or what the event is about, by name: recipients of parts, a document, a new title
  perihal text,
  pelaku_nama text not null, pelaku_jabatan text, pencatat_id integer not null references pengguna(id), pencatat_nama text not null,
  -- since when the case stood on the step that this event left; empty for events that leave none
  sejak text
) strict;
create index riwayat_perkara on riwayat(perkara_id, id);
create index riwayat_pencatat on riwayat(pencatat_id, id);
create index riwayat_langkah on riwayat(dari, waktu, sejak) where sejak is not null;
create table riwayat_lampiran (
  riwayat_id integer not null references riwayat(id), lampiran_id integer not null references lampiran(id), primary key (riwayat_id, lampiran_id)
) strict, without rowid;
create table dokumen_langkah (
  id integer primary key, perkara_id integer not null references perkara(id), langkah text not null, nama text not null,
  lampiran_id integer references lampiran(id), ada integer not null default 0, catatan text, diubah_oleh integer not null references pengguna(id),
  diubah_pada text not null, unique (perkara_id, langkah, nama)
) strict;
create table himpunan (
  id integer primary key, perkara_id integer references perkara(id), proses_id text not null, langkah text not null, judul text not null,
  status text not null check (status in ('terbuka','berjalan','selesai','dibatalkan')), dibuat_oleh integer not null references pengguna(id),
  dibuat_pada text not null
) strict;
create table himpunan_anggota (
  himpunan_id integer not null references himpunan(id), perkara_id integer not null references perkara(id), urut integer not null,
  keluar_pada text, primary key (himpunan_id, perkara_id)
) strict, without rowid;
create index himpunan_anggota_perkara on himpunan_anggota(perkara_id);
create index himpunan_induk on himpunan(perkara_id) where perkara_id is not null;

-- persuratan: incoming letters --------------------------------------------------------------------------------------------
create table pengirim (
  id integer primary key, nama text not null, kunci text not null unique, alamat text, kontak text, digabung_ke integer references pengirim(id)
) strict;
create index pengirim_gabung on pengirim(digabung_ke) where digabung_ke is not null;
create table surat_masuk (
  id integer primary key, tahun integer not null, periode text not null, urut integer, nomor_agenda text not null, kunci_urut text not null,
  tanggal_terima text not null, jam_terima text, kanal text not null, pengirim_id integer not null references pengirim(id),
  pengirim_nama text not null, kunci_pengirim text not null, pejabat_pengirim text, alamat_pengirim text, kontak_pengirim text,
  nomor_surat text, kunci_nomor text, tanggal_surat text, hal text not null, isi_ringkas text, jenis_naskah text not null,
  keamanan text not null check (keamanan in ('biasa','terbatas','rahasia','sangat_rahasia')),
  urgensi text not null check (urgensi in ('biasa','segera','sangat_segera')),
  lampiran_jumlah text, kode_klasifikasi text, indeks text, ditujukan_jabatan_id integer references jabatan(id), ditujukan_kepada text not null,
  tembusan integer not null default 0, acara_tanggal text, acara_jam text, acara_tempat text, acara_keterangan text, acara_dihadiri text,
  perlu_balasan integer not null default 0, batas_balas text, terkait_id integer references surat_masuk(id), meralat_id integer references surat_masuk(id),
  tingkat_perkembangan text not null, jumlah_lembar integer, kondisi text, petugas_id integer not null references pengguna(id),
  petugas_nama text not null, unit_pengolah_id integer references unit(id), posisi_fisik text, catatan text, nomor_srikandi text,
  terlambat integer not null default 0, tenggat text, pindaian integer not null default 0,
  perkara_id integer unique references perkara(id), impor_id integer references pekerjaan(id),
  alasan_ganda text, dibuat_pada text not null, versi integer not null default 1,
  -- sort keys and the rare values of a filter, so that each has a small index
  urut_tanggal_surat text not null generated always as (coalesce(tanggal_surat, '')) virtual,
  urgensi_lain text generated always as (nullif(urgensi, 'biasa')) virtual,
  keamanan_lain text generated always as (nullif(keamanan, 'biasa')) virtual,
  belum_pindai integer generated always as (case when pindaian = 0 and perkara_id is not null then 1 end) virtual
) strict;
create unique index surat_masuk_periode on surat_masuk(periode, urut) where urut is not null;
-- every order of the list, and every filter in every order
create index surat_masuk_agenda on surat_masuk(tahun, kunci_urut, id, tanggal_terima);
create index surat_masuk_terima on surat_masuk(tanggal_terima, id);
create index surat_masuk_tanggal on surat_masuk(urut_tanggal_surat, id);
create index surat_masuk_nama on surat_masuk(kunci_pengirim, id);
create index surat_masuk_tahun_terima on surat_masuk(tahun, tanggal_terima, id);
create index surat_masuk_tahun_tanggal on surat_masuk(tahun, urut_tanggal_surat, id);
create index surat_masuk_tahun_nama on surat_masuk(tahun, kunci_pengirim, id);
create index surat_masuk_jenis_agenda on surat_masuk(jenis_naskah, tahun, kunci_urut, id);
create index surat_masuk_jenis_terima on surat_masuk(jenis_naskah, tanggal_terima, id);
create index surat_masuk_jenis_tanggal on surat_masuk(jenis_naskah, urut_tanggal_surat, id);
create index surat_masuk_jenis_nama on surat_masuk(jenis_naskah, kunci_pengirim, id);
create index surat_masuk_unit_agenda on surat_masuk(unit_pengolah_id, tahun, kunci_urut, id) where unit_pengolah_id is not null;
create index surat_masuk_unit_terima on surat_masuk(unit_pengolah_id, tanggal_terima, id) where unit_pengolah_id is not null;
create index surat_masuk_unit_tanggal on surat_masuk(unit_pengolah_id, urut_tanggal_surat, id) where unit_pengolah_id is not null;
create index surat_masuk_unit_nama on surat_masuk(unit_pengolah_id, kunci_pengirim, id) where unit_pengolah_id is not null;
create index surat_masuk_urgensi_agenda on surat_masuk(urgensi_lain, tahun, kunci_urut, id) where urgensi_lain is not null;
create index surat_masuk_urgensi_terima on surat_masuk(urgensi_lain, tanggal_terima, id) where urgensi_lain is not null;
create index surat_masuk_urgensi_tanggal on surat_masuk(urgensi_lain, urut_tanggal_surat, id) where urgensi_lain is not null;
create index surat_masuk_urgensi_nama on surat_masuk(urgensi_lain, kunci_pengirim, id) where urgensi_lain is not null;
create index surat_masuk_keamanan_agenda on surat_masuk(keamanan_lain, tahun, kunci_urut, id) where keamanan_lain is not null;
create index surat_masuk_keamanan_terima on surat_masuk(keamanan_lain, tanggal_terima, id) where keamanan_lain is not null;
create index surat_masuk_keamanan_tanggal on surat_masuk(keamanan_lain, urut_tanggal_surat, id) where keamanan_lain is not null;
create index surat_masuk_keamanan_nama on surat_masuk(keamanan_lain, kunci_pengirim, id) where keamanan_lain is not null;
create index surat_masuk_pengirim on surat_masuk(pengirim_id, tanggal_terima, id);
create index surat_masuk_pengirim_agenda on surat_masuk(pengirim_id, tahun, kunci_urut, id);
create index surat_masuk_pengirim_tanggal on surat_masuk(pengirim_id, urut_tanggal_surat, id);
create index surat_masuk_belum_pindai on surat_masuk(belum_pindai, tahun, kunci_urut, id) where belum_pindai is not null;
create index surat_masuk_terlambat on surat_masuk(terlambat, tahun, kunci_urut, id) where terlambat = 1;
create index surat_masuk_nomor on surat_masuk(kunci_nomor, tanggal_surat) where kunci_nomor is not null;
create index surat_masuk_acara on surat_masuk(acara_tanggal) where acara_tanggal is not null;
create index surat_masuk_balas on surat_masuk(batas_balas) where perlu_balasan = 1;
create index surat_masuk_ralat on surat_masuk(meralat_id) where meralat_id is not null;
create index surat_masuk_impor on surat_masuk(impor_id) where impor_id is not null;
-- letters per month of arrival, kept by the database itself
create table surat_masuk_bulan (bulan text primary key, jumlah integer not null) strict, without rowid;
create trigger surat_masuk_bulan_tambah after insert on surat_masuk begin
  insert into surat_masuk_bulan (bulan, jumlah) values (substr(new.tanggal_terima, 1, 7), 1)
    on conflict (bulan) do update set jumlah = jumlah + 1;
end;
create trigger surat_masuk_bulan_ubah after update of tanggal_terima on surat_masuk
  when substr(old.tanggal_terima, 1, 7) <> substr(new.tanggal_terima, 1, 7) begin
  update surat_masuk_bulan set jumlah = jumlah - 1 where bulan = substr(old.tanggal_terima, 1, 7);
  insert into surat_masuk_bulan (bulan, jumlah) values (substr(new.tanggal_terima, 1, 7), 1)
    on conflict (bulan) do update set jumlah = jumlah + 1;
end;
create trigger surat_masuk_bulan_kurang after delete on surat_masuk begin
  update surat_masuk_bulan set jumlah = jumlah - 1 where bulan = substr(old.tanggal_terima, 1, 7);
end;
create table surat_masuk_salinan (
  id integer primary key, surat_masuk_id integer not null references surat_masuk(id), kanal text not null, tanggal text not null,
  catatan text, lampiran_id integer references lampiran(id), dicatat_oleh integer not null references pengguna(id), dicatat_pada text not null
) strict;
create index surat_masuk_salinan_surat on surat_masuk_salinan(surat_masuk_id);
create table disposisi (
  id integer primary key, surat_masuk_id integer not null references surat_masuk(id), perkara_id integer not null references perkara(id),
  induk_bagian_id integer references bagian(id), dari_jabatan_id integer not null references jabatan(id), dari_nama text not null,
  dari_jabatan text not null, tanggal text not null, jam text, catatan text, sifat text, batas_waktu text,
  tertutup integer not null default 0, sumber text not null check (sumber in ('langsung','salin_tulisan')),
  lampiran_id integer references lampiran(id), dicatat_oleh integer not null references pengguna(id), dicatat_pada text not null
) strict;
create index disposisi_surat on disposisi(surat_masuk_id);
create index disposisi_perkara on disposisi(perkara_id);
create table disposisi_penerima (
  bagian_id integer primary key references bagian(id), disposisi_id integer not null references disposisi(id),
  jabatan_id integer not null references jabatan(id), nama text not null, jabatan text not null,
  peran text not null check (peran in ('pelaksana_utama','pembantu','untuk_diketahui')), instruksi text not null,
  diterima_fisik_pada text, diterima_oleh text
) strict;
create index disposisi_penerima_disposisi on disposisi_penerima(disposisi_id);
create index disposisi_penerima_jabatan on disposisi_penerima(jabatan_id, bagian_id);
create table tindak_lanjut (
  id integer primary key, bagian_id integer not null references bagian(id), tanggal text not null, uraian text not null,
  rujukan text, status text not null check (status in ('diajukan','diterima','ditolak')), alasan_tolak text,
  dicatat_oleh integer not null references pengguna(id), dicatat_oleh_nama text not null, dicatat_pada text not null
) strict;
create index tindak_lanjut_bagian on tindak_lanjut(bagian_id);
create table ekspedisi (
  id integer primary key, tahun integer not null, urut integer not null, tanggal text not null, kurir text not null,
  status text not null check (status in ('disiapkan','selesai')), lampiran_id integer references lampiran(id),
  dibuat_oleh integer not null references pengguna(id), dibuat_pada text not null, unique (tahun, urut)
) strict;
create table ekspedisi_baris (
  id integer primary key, ekspedisi_id integer not null references ekspedisi(id), surat_masuk_id integer not null references surat_masuk(id),
  bagian_id integer references bagian(id), kepada text not null, diterima_oleh text, diterima_pada text
) strict;
create index ekspedisi_baris_ekspedisi on ekspedisi_baris(ekspedisi_id);
create index ekspedisi_baris_surat on ekspedisi_baris(surat_masuk_id);
create index ekspedisi_baris_bagian on ekspedisi_baris(bagian_id) where bagian_id is not null;
create table impor_surat (
  id integer primary key, pekerjaan_id integer not null references pekerjaan(id), baris integer not null, isi text not null, masalah text not null,
  siap integer not null
) strict;
create index impor_surat_pekerjaan on impor_surat(pekerjaan_id, baris);

-- full text, one table per kind so that "newest first" is rowid order; rowid = the row's id. Sealed letters are indexed without hal.
create virtual table cari_pengirim using fts5 (kunci, content = '', contentless_delete = 1, tokenize = 'trigram');
create virtual table cari_surat_masuk using fts5 (teks, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
-- rowid = seq, filled in batches
create virtual table cari_audit using fts5 (teks, content = '', tokenize = "unicode61 remove_diacritics 2");
create virtual table cari_perkara using fts5 (teks, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
`;
