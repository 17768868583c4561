using CoManage.Training.Commands;
using MathNet.Numerics;

// One thread per fit: the order of additions, and so the last bit of every number, is always the same.
Control.UseSingleThread();
return await CommandLine.Run(args);
