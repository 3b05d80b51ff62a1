@echo off
rem Menggambar kedua lampiran di Windows dengan klik dua kali; tanpa hak administrator.
rem Berkas struktur dapat dijatuhkan (drag and drop) ke atas ikon ini.
setlocal
chcp 65001 >nul
cd /d "%~dp0"
if exist ".venv\Scripts\python.exe" (
  ".venv\Scripts\python.exe" -m polakerja_diagram lampiran %*
) else (
  py -m polakerja_diagram lampiran %*
)
set "hasil=%errorlevel%"
echo.
if "%hasil%"=="0" (
  echo Selesai. Berkas lampiran ada di folder "output".
) else if "%hasil%"=="1" (
  echo Belum digambar: perbaiki dahulu yang disebut di atas, simpan, lalu klik dua kali lagi.
) else if "%hasil%"=="9009" (
  echo Python belum terpasang. Lihat docs\panduan.md, bagian "Windows tanpa hak administrator".
) else (
  echo Belum berhasil. Pesan di atas menyebut sebabnya; cara memasang ada di docs\panduan.md.
)
echo.
pause
exit /b %hasil%
