@echo off
rem Menggambar kedua lampiran di Windows dengan klik dua kali; tanpa hak administrator.
rem Berkas struktur dapat dijatuhkan (drag and drop) ke atas ikon ini, satu atau beberapa sekaligus:
rem hasilnya di folder "output" di samping berkas yang pertama.
rem Tanpa berkas, yang digambar struktur.yaml di folder ini, atau data\struktur.yaml bila itu tidak ada.
setlocal
chcp 65001 >nul
rem pushd, sebab cd tidak mengenal folder jaringan (\\server\folder).
rem Berkas yang dijatuhkan datang dengan alamat lengkap; kata yang diketik sendiri dibaca dari folder sekarang.
if "%~1"=="" (
  pushd "%~dp0"
) else if /i "%~1"=="%~f1" (
  pushd "%~dp1"
) else (
  pushd .
)
rem Tanpa blok kurung di sini: tanda kurung pada nama berkas akan menutupnya.
if exist "%~dp0.venv\Scripts\python.exe" goto lingkungan
set "PYTHONPATH=%~dp0"
py -m polakerja_diagram lampiran %*
goto sesudah
:lingkungan
"%~dp0.venv\Scripts\python.exe" -m polakerja_diagram lampiran %*
:sesudah
set "hasil=%errorlevel%"
popd
echo.
if "%hasil%"=="0" (
  echo Selesai. Tempat berkasnya disebut pada baris di atas.
) else if "%hasil%"=="1" (
  echo Belum semua digambar: perbaiki dahulu yang disebut di atas, simpan, lalu ulangi.
) else if "%hasil%"=="9009" (
  echo Python belum terpasang. Lihat docs\panduan.md, bagian "Windows tanpa hak administrator".
) else (
  echo Belum berhasil. Pesan di atas menyebut sebabnya; cara memasang ada di docs\panduan.md.
)
echo.
pause
exit /b %hasil%
