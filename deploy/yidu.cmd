@echo off
rem Yidu, with the Node that came with it. "release" beside this file names the program folder; data lie outside, in YIDU_DATA.
setlocal
set /p YIDU_RELEASE=<"%~dp0release"
if not defined YIDU_DATA set "YIDU_DATA=%~dp0..\yidu-data"
"%~dp0programs\%YIDU_RELEASE%\node\bin\node.exe" --max-semi-space-size=64 "%~dp0programs\%YIDU_RELEASE%\app\bin\yidu.js" %*
exit /b %ERRORLEVEL%
