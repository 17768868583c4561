using CoManage.Api.Commands;

return await CommandLine.Run(args);
